package vn.lotrinh.registry;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.EventKind;
import vn.lotrinh.organization.Transfer;
import vn.lotrinh.organization.UnitEvent;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.page.Texts;

/** How values of the registry are said on a page. */
public final class Wording {

    private static final int ACT_LETTERS = 25;

    private Wording() {}

    /** The name of the site that an address leads to. */
    public static String site(String address) {
        try {
            return Objects.requireNonNullElse(URI.create(address).getHost(), address);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    /** What a system of codes is called. */
    public static String codes(Texts texts, String system) {
        return switch (system) {
            case "province-2004" -> texts.of("unit-code.province-2004");
            case "province-2025" -> texts.of("unit-code.province-2025");
            case "organid" -> texts.of("unit-code.organid");
            default -> system;
        };
    }

    /** From which year to which, or empty where neither is known. */
    public static String years(Texts texts, Days days) {
        String from = year(days.from());
        String to = year(days.last());
        if (from.isEmpty()) {
            return to.isEmpty() ? "" : texts.of("years.until", to);
        }
        return to.isEmpty() ? texts.of("years.since", from) : texts.of("years.between", from, to);
    }

    private static String year(java.time.@Nullable LocalDate day) {
        return day == null ? "" : String.valueOf(day.getYear());
    }

    /** What a statement that is no reference says: the word for a kind or level, else its value. */
    public static String value(Texts texts, Chronicle.Told told) {
        return switch (told.aspect()) {
            case KIND -> word(texts, "unit-kind", UnitKind.of(told.value()), told.value());
            case LEVEL -> word(texts, "unit-level", UnitLevel.of(told.value()), told.value());
            default -> told.value();
        };
    }

    private static String word(Texts texts, String family, Optional<? extends Enum<?>> constant, String otherwise) {
        return constant.map(known -> texts.of(family, known)).orElse(otherwise);
    }

    /** An act for a narrow place: a long one is cut off with an ellipsis. */
    public static String shortened(String act) {
        return act.length() <= ACT_LETTERS ? act : act.substring(0, ACT_LETTERS - 1) + "…";
    }

    /** What happened to a unit: one that alone becomes another one is replaced, even where the act speaks of a merger. */
    public static String happened(Texts texts, UnitEvent event, long unit) {
        return isReplacement(event, unit) ? texts.of("unit-event.replaced") : texts.of("unit-event", event.kind());
    }

    private static boolean isReplacement(UnitEvent event, long unit) {
        List<Transfer> given = event.from(unit);
        Long taker = given.isEmpty() ? (Long) unit : given.getFirst().to();
        return event.kind() == EventKind.MERGED
                && event.transfers().stream()
                                .filter(transfer -> Objects.equals(transfer.to(), taker))
                                .map(Transfer::from)
                                .distinct()
                                .count()
                        == 1;
    }
}
