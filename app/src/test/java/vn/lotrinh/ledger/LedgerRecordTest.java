package vn.lotrinh.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.jspecify.annotations.Nullable;

/** No two records have the same canonical form, whatever their fields hold. */
class LedgerRecordTest {

    /** What can be read back without loss can't be confused with anything else. */
    @Property(tries = 500)
    void canBeReadBackFromItsCanonicalForm(@ForAll("fields") List<String> fields) {
        LedgerRecord record = new LedgerRecord(
                7,
                Instant.parse("2026-03-02T02:00:00.000001Z"),
                fields.get(0),
                fields.get(1),
                new Change.Subject(fields.get(2), fields.get(3)),
                missing(fields.get(4)),
                missing(fields.get(5)),
                missing(fields.get(6)));
        assertThat(parsed(record.canonical()))
                .isEqualTo(Arrays.asList(
                        "7",
                        "2026-03-02T02:00:00.000001Z",
                        fields.get(0),
                        fields.get(1),
                        fields.get(2),
                        fields.get(3),
                        missing(fields.get(4)),
                        missing(fields.get(5)),
                        missing(fields.get(6))));
    }

    @Provide
    Arbitrary<List<String>> fields() {
        // The letters of the form itself, so that a field can pretend to be several.
        StringArbitrary words = Arbitraries.strings()
                .withChars('0', '1', ':', '\n', '-', 'a', 'ệ')
                .ofMaxLength(12);
        return words.list().ofSize(7);
    }

    private static @Nullable String missing(String field) {
        return field.isEmpty() ? null : field;
    }

    private static List<@Nullable String> parsed(String canonical) {
        byte[] form = canonical.getBytes(StandardCharsets.UTF_8);
        int place = "lotrinh/ledger/1\n".length();
        List<@Nullable String> fields = new ArrayList<>();
        while (place < form.length) {
            if (form[place] == '-') {
                fields.add(null);
                place += 2;
            } else {
                int colon = place;
                while (form[colon] != ':') {
                    colon++;
                }
                int length = Integer.parseInt(new String(form, place, colon - place, StandardCharsets.UTF_8));
                fields.add(new String(form, colon + 1, length, StandardCharsets.UTF_8));
                place = colon + 1 + length + 1;
            }
        }
        return fields;
    }
}
