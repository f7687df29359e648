package vn.lotrinh.cascade;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Folding;

/** Which province an issuer is of, as far as its name says. The same number and symbol exist in every province. */
final class Places {

    private static final Pattern PROVINCE =
            Pattern.compile("(?:tỉnh(?: ủy| đoàn)?|thành(?: phố| ủy| đoàn)|tp\\.?)\\s+((?:\\p{L}+[\\s-]*){1,5})$");
    private static final Pattern LOCAL = Pattern.compile("[-/](?:TU|ĐU|UBND|HĐND|BTV|MTTQ|S[A-ZĐ]{1,7})$");

    private Places() {}

    /** Whether a number's symbol is one that each province has its own of. */
    static boolean isLocalSymbol(String number) {
        return LOCAL.matcher(number.strip()).find();
    }

    /** Whether both names say a province, and not the same. */
    static boolean differ(@Nullable String first, @Nullable String second) {
        String one = province(first);
        String other = province(second);
        return one != null && other != null && !one.equals(other);
    }

    private static @Nullable String province(@Nullable String issuer) {
        if (issuer == null) {
            return null;
        }
        Matcher matcher =
                PROVINCE.matcher(Folding.match(issuer).replaceAll("\\s+", " ").strip());
        return matcher.find() ? matcher.group(1).strip() : null;
    }
}
