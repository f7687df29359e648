package vn.lotrinh.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Folding;

/** The members of a list of names, some of which elide what an earlier one says. */
final class Enumeration {

    private static final Pattern PARTING =
            Pattern.compile("\\s*[,;]\\s*(?:(?:và|cùng|hoặc)\\s+)?|\\s+(?:và|hoặc|cùng với)\\s+");
    private static final Pattern PLURAL = Pattern.compile("(?<!\\p{L})(?:các|những)\\s+");
    private static final Pattern PROVINCES = Pattern.compile(
            "(?<!\\p{L})các\\s+(?:tỉnh(\\s*,\\s*thành phố|\\s+và\\s+(?:các\\s+)?thành phố)?|(thành phố))(?:\\s+trực thuộc trung ương)?(?:\\s*:)?\\s+");
    private static final int MOST = 40;

    /** Kinds that may stand for each other in one list. */
    private static final Set<UnitKind> MINISTRIES =
            Set.of(UnitKind.MINISTRY, UnitKind.MINISTERIAL_AGENCY, UnitKind.GOVERNMENT_AGENCY);

    private final NameSearch search;

    Enumeration(NameSearch search) {
        this.search = search;
    }

    /** Its members; none unless every member is known. */
    List<Hit> read(String text) {
        if (Phrases.limits(text)) {
            return List.of();
        }
        for (Phrases.Form form : Phrases.shipped().forms(text)) {
            List<Hit> members = members(form.words());
            if (!members.isEmpty()) {
                return form.narrowed() || Phrases.shipped().narrows(Wording.plain(text))
                        ? members.stream().map(Hit::inPart).toList()
                        : members;
            }
        }
        return List.of();
    }

    private List<Hit> members(String text) {
        Matcher provinces = PROVINCES.matcher(Folding.match(text));
        if (provinces.find()) {
            List<Part> names = parts(text.substring(provinces.end()), 0);
            if (!names.isEmpty() && search.isProper(names.getFirst().of(text.substring(provinces.end())))) {
                List<String> types = provinces.group(1) != null
                        ? List.of("tỉnh ", "thành phố ")
                        : List.of(provinces.group(2) != null ? "thành phố " : "tỉnh ");
                return ofProvinces(text.substring(0, provinces.start()), text.substring(provinces.end()), types);
            }
        }
        return inOrder(text.replace(':', ' '));
    }

    /** {@code UBND các tỉnh, thành phố: Hà Nội, Sơn La}: each with its own word for the kind of territory. */
    private List<Hit> ofProvinces(String head, String names, List<String> types) {
        List<Hit> members = new ArrayList<>();
        for (Part part : parts(names, 0)) {
            String name = part.of(names);
            Hit found = null;
            for (String type : types) {
                found = found == null ? search.one(head + type + name) : found;
            }
            found = found == null && types.contains("tỉnh ") ? search.one(head + name) : found;
            if (found == null || !found.isUnit()) {
                members.forEach(search::consider);
                return List.of();
            }
            members.add(found.elided());
        }
        return members;
    }

    /** A part of a text. */
    private record Part(int start, int end) {
        private String of(String text) {
            return text.substring(start, end);
        }
    }

    private static List<Part> parts(String text, int from) {
        List<Part> parts = new ArrayList<>();
        Matcher parting = PARTING.matcher(Folding.match(text));
        int start = from;
        while (parting.find()) {
            if (parting.start() > start) {
                parts.add(new Part(start, parting.start()));
            }
            start = parting.end();
        }
        if (start < text.length()) {
            parts.add(new Part(start, text.length()));
        }
        return parts;
    }

    private List<Hit> inOrder(String text) {
        List<Part> parts = parts(text, 0);
        List<Hit> members = new ArrayList<>();
        if (parts.size() > MOST) {
            return List.of();
        }
        String head = "";
        UnitKind kind = UnitKind.OTHER;
        int at = 0;
        while (at < parts.size()) {
            Step step = step(text, parts, at, head, kind);
            if (step == null) {
                members.forEach(search::consider);
                return List.of();
            }
            members.add(step.member());
            head = step.member().isUnit() ? step.words() : "";
            kind = step.member().kind(search.day());
            at = step.next();
        }
        return members;
    }

    /** One member read: its full words, and where the next begins. */
    private record Step(Hit member, String words, int next) {}

    private @Nullable Step step(String text, List<Part> parts, int at, String head, UnitKind kind) {
        for (int end = parts.size(); end > at; end--) {
            String words =
                    text.substring(parts.get(at).start(), parts.get(end - 1).end());
            Hit own = search.one(words);
            Hit elided = own == null || isProvince(own) && kind != UnitKind.PROVINCE ? elided(words, head, kind) : null;
            Hit single = own == null && elided == null ? search.one(singular(words)) : null;
            if (elided != null) {
                return new Step(elided, elided.words(), end);
            }
            if (own != null) {
                return new Step(own, words, end);
            }
            if (single != null && single.isUnit()) {
                return new Step(single.elided(), singular(words), end);
            }
        }
        return null;
    }

    private static String singular(String words) {
        Matcher plural = PLURAL.matcher(Folding.match(words));
        return plural.find() ? words.substring(0, plural.start()) + words.substring(plural.end()) : words;
    }

    private boolean isProvince(Hit hit) {
        return hit.isUnit() && hit.kind(search.day()) == UnitKind.PROVINCE;
    }

    /** A member without the words with which the one before it begins: Bộ, UBND tỉnh. */
    private @Nullable Hit elided(String words, String head, UnitKind kind) {
        List<String> before = List.of(head.split(" "));
        for (int kept = before.size() - 1; kept > 0; kept--) {
            Hit found = search.one(String.join(" ", before.subList(0, kept)) + " " + words);
            if (found != null && found.isUnit() && isLike(found.kind(search.day()), kind)) {
                return found.elided();
            }
        }
        return null;
    }

    private static boolean isLike(UnitKind one, UnitKind other) {
        return one == other || MINISTRIES.contains(one) && MINISTRIES.contains(other);
    }
}
