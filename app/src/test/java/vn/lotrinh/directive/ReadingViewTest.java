package vn.lotrinh.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lotrinh.directive.Sheets.words;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lotrinh.directive.ReadingView.Pieces;

class ReadingViewTest {

    private static final Directive DIRECTIVE = new Directive(
            1,
            Directive.State.READ,
            false,
            null,
            "plan",
            null,
            null,
            "Kế hoạch",
            null,
            null,
            null,
            Instant.EPOCH,
            0,
            null);

    private static ReadingView view(Correction... steps) {
        return ReadingView.of(DIRECTIVE, Sheets.read(steps), true, Map.of("account:1", "Nguyễn Văn Dõi"));
    }

    private static Card.Row row(ReadingView view, String task, String field) {
        return Objects.requireNonNull(view.card(task)).rows().stream()
                .filter(row -> row.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsReadDoubtfulCorrectedAndMissingApart() {
        assertThat(row(view(), "2", "lead").state()).isEqualTo(Card.State.READ);
        assertThat(row(view(), "1", "lead").state()).isEqualTo(Card.State.DOUBTFUL);
        assertThat(row(view(), "1", "product").state()).isEqualTo(Card.State.MISSING);
        assertThat(row(view(new Correction.Product("1", words("Đề án"))), "1", "product")
                        .state())
                .isEqualTo(Card.State.CORRECTED);
    }

    @Test
    void keepsWhatWasReadBesideWhatAPersonSaid() {
        Card.Row row = row(view(new Correction.Units("2", true, List.of())), "2", "lead");
        assertThat(row.asRead()).containsExactly("Bộ Y tế");
        assertThat(Objects.requireNonNull(row.changed()).who()).isEqualTo("Nguyễn Văn Dõi");
    }

    @Test
    void dropsARemarkThatIsNoLongerTrue() {
        assertThat(row(view(), "3", "deadline").remarks()).hasSize(1);
        ReadDeadline deadline = new ReadDeadline(words("hằng năm"), "recurring", null, null, "FREQ=YEARLY");
        assertThat(row(view(new Correction.Due("3", deadline)), "3", "deadline").remarks())
                .isEmpty();
    }

    @Test
    void countsWhatIsLeftToLookAt() {
        assertThat(view().counts()).isEqualTo(new ReadingView.Counts(3, 2, 0, 3, 0));
        assertThat(view(new Correction.Dismissed("1")).counts()).isEqualTo(new ReadingView.Counts(2, 1, 0, 2, 1));
        assertThat(view().firstDoubtful()).isEqualTo("head");
    }

    @Test
    void sendsOnlyWhatChanged() {
        Correction product = new Correction.Product("1", words("Đề án"));
        Pieces pieces = view(product).since(view());
        assertThat(pieces.cards())
                .extracting(placed -> placed.card().task().id())
                .containsExactly("1");
        assertThat(pieces.paragraphs()).extracting(MarkedText.Paragraph::start).containsExactly(0);
        assertThat(pieces.gone()).isEmpty();
        assertThat(pieces.head()).isFalse();
    }

    @Test
    void saysWhereANewCardBelongsAndWhichIsGone() {
        Correction added = new Correction.Added("+1", words("Bộ Tài chính tổng hợp"));
        Pieces pieces = view(added).since(view());
        assertThat(pieces.cards())
                .filteredOn(placed -> placed.card().task().id().equals("+1"))
                .extracting(Pieces.Placed::after)
                .containsExactly("2");
        assertThat(view(added, new Correction.Joined("2", "+1"))
                        .since(view(added))
                        .gone())
                .containsExactly("+1");
    }

    @Test
    void namesNobodyWhereNamesAreNotToBeShown() {
        ReadingView seen =
                ReadingView.of(DIRECTIVE, Sheets.read(new Correction.Product("1", words("Đề án"))), false, Map.of());
        assertThat(seen.history()).extracting(Past.Entry::who).containsExactly("");
    }
}
