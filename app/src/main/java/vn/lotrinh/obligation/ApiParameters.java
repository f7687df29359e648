package vn.lotrinh.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.ApiRefusal.What;
import vn.lotrinh.page.Frames;

/** What a program's request asks for. What makes no sense is refused: a program does not see that it was passed over. */
final class ApiParameters {

    private static final Set<String> OF_FILTER =
            Set.of("directive", "unit", "role", "standing", "from", "to", "q", "asof", "known");
    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    private final HttpServletRequest request;
    private final LocalDate today;

    /**
     * Looks at the names.
     *
     * @param more names besides those of the filter
     * @throws ApiRefusal if there is another one, or one twice
     */
    ApiParameters(HttpServletRequest request, LocalDate today, List<String> more) {
        this.request = request;
        this.today = today;
        Set<String> names = new LinkedHashSet<>(OF_FILTER);
        names.addAll(more);
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new ApiRefusal(
                        What.PARAMETER_UNKNOWN,
                        name,
                        "",
                        String.join(", ", names.stream().sorted().toList()));
            }
            if (values.length > 1) {
                throw new ApiRefusal(What.PARAMETER_TWICE, name, "", "");
            }
        });
        past("asof");
        past("known");
    }

    private void past(String name) {
        LocalDate day = day(name);
        if (day != null && day.isAfter(today)) {
            throw new ApiRefusal(What.DAY_IN_FUTURE, name, day.toString(), today.toString());
        }
    }

    /** @throws ApiRefusal if a value makes no sense */
    ObligationFilter filter() {
        Long unit = number("unit");
        String role = oneOf("role", ObligationFilter.ROLES);
        if (!role.isEmpty() && unit == null) {
            throw new ApiRefusal(What.ROLE_WITHOUT_UNIT, "role", role, "");
        }
        String standing = oneOf(
                "standing", Arrays.stream(Standing.values()).map(Standing::code).toList());
        return new ObligationFilter(
                number("directive"),
                unit,
                role,
                Standing.of(standing).orElse(null),
                day("from"),
                day("to"),
                value("q"));
    }

    Obligations.Order order() {
        return oneOf("sort", List.of("due", "item")).equals("item") ? Obligations.Order.ITEM : Obligations.Order.DUE;
    }

    int size() {
        Long size = number("size");
        if (size != null && size > MOST) {
            throw invalid("size", "1–" + MOST);
        }
        return size == null ? USUAL : size.intValue();
    }

    /** One of the words, or empty where none is given. */
    String oneOf(String name, List<String> words) {
        String value = value(name);
        if (!value.isEmpty() && !words.contains(value)) {
            throw invalid(name, String.join(", ", words));
        }
        return value;
    }

    /** A number from 1 on, or {@code null} where none is given. */
    @Nullable
    Long number(String name) {
        String value = value(name);
        try {
            if (value.isEmpty()) {
                return null;
            }
            long number = Long.parseLong(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw invalid(name, "1, 2, 3…");
    }

    private @Nullable LocalDate day(String name) {
        String value = value(name);
        LocalDate day = value.isEmpty() ? null : Frames.day(value);
        if (day == null && !value.isEmpty()) {
            throw invalid(name, "2025-04-01");
        }
        return day;
    }

    private ApiRefusal invalid(String name, String allowed) {
        return new ApiRefusal(What.PARAMETER_INVALID, name, value(name), allowed);
    }

    private String value(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
