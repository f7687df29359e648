package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.NameIndex.Named;
import vn.lotrinh.organization.Phrases.Form;
import vn.lotrinh.organization.Resolution.Confidence;
import vn.lotrinh.organization.Resolution.Match;
import vn.lotrinh.organization.Resolution.Reason;
import vn.lotrinh.organization.Resolution.Status;
import vn.lotrinh.reader.text.Folding;

/** The search for who is meant by one name, on one day and in the mouth of one issuer. */
final class NameSearch {

    private static final String OFFICE = "văn phòng ";
    private static final int MOST_ALTERNATIVES = 5;
    private static final Pattern CODE = Pattern.compile("([a-z]+(?:-[a-z0-9]+)*):([\\p{Alnum}.]+)");
    private static final Pattern PLURAL = Pattern.compile("(?<!\\p{L})(?:các|những)(?!\\p{L})");
    private static final Pattern PARTED = Pattern.compile(",|;|(?<!\\p{L})(?:và|hoặc)(?!\\p{L})");

    private final Wording wording = Wording.shipped();
    private final Phrases phrases = Phrases.shipped();
    private final Registry registry;
    private final NameIndex index;
    private final LocalDate on;
    private final @Nullable Life issuer;
    private final @Nullable Long home;
    private final Set<Long> thinkable = new LinkedHashSet<>();

    NameSearch(Registry registry, NameIndex index, LocalDate on, @Nullable Long issuer) {
        this.registry = registry;
        this.index = index;
        this.on = on;
        this.issuer = issuer == null ? null : registry.find(issuer).orElse(null);
        this.home = this.issuer == null ? null : home(this.issuer, on);
    }

    private static @Nullable Long home(Life issuer, LocalDate on) {
        return issuer.kind(on) == UnitKind.PROVINCE
                ? Long.valueOf(issuer.id())
                : issuer.of(Aspect.TERRITORY)
                        .nearest(on)
                        .map(said -> Long.valueOf(String.valueOf(said.value())))
                        .orElse(null);
    }

    Resolution resolve(String words) {
        String text = Wording.clean(words);
        List<Hit> hits = single(text, true);
        if (hits.isEmpty()) {
            hits = new Enumeration(this).read(text);
            if (!hits.isEmpty()) {
                return resolved(hits, text);
            }
        }
        if (hits.size() == 1) {
            return resolved(hits, text);
        }
        if (hits.size() > 1) {
            return new Resolution(
                    Status.AMBIGUOUS,
                    List.of(),
                    hits.stream().map(hit -> hit.life().id()).distinct().toList(),
                    null,
                    wording.spelled(text));
        }
        List<Long> alternatives = Stream.concat(thinkable.stream(), index.similar(text, on, MOST_ALTERNATIVES).stream())
                .distinct()
                .limit(MOST_ALTERNATIVES)
                .toList();
        return new Resolution(Status.UNKNOWN, List.of(), alternatives, context(text), wording.spelled(text));
    }

    private Resolution resolved(List<Hit> hits, String text) {
        List<Match> matches = new ArrayList<>();
        Set<Long> seen = new LinkedHashSet<>();
        for (Hit hit : hits) {
            if (seen.add(hit.life().id())) {
                matches.add(hit.match());
            }
        }
        Long context = hits.stream()
                .map(Hit::context)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Resolution(Status.RESOLVED, matches, List.of(), context, wording.spelled(text));
    }

    /** Who is meant by words that name one: nobody, one, or several who could be. */
    private List<Hit> single(String text, boolean otherDays) {
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            return index.coded(code.group(1), code.group(2), on).stream()
                    .map(unit -> new Hit(registry.life(unit), Reason.CODE, Confidence.HIGH, text, null))
                    .toList();
        }
        List<Form> forms = phrases.forms(text);
        for (Form form : forms) {
            List<Hit> hits = today(form);
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        for (Form form : forms) {
            List<Hit> hits = otherDays ? otherDay(form) : List.of();
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        return List.of();
    }

    private List<Hit> today(Form form) {
        List<Hit> hits = named(form, index.ever(form.words()));
        if (hits.isEmpty()) {
            hits = relative(form);
        }
        if (hits.isEmpty() && couldBeGroup(form.words())) {
            hits = named(form, index.groups(form.words()));
        }
        return hits.isEmpty() ? owned(form) : hits;
    }

    private static boolean couldBeGroup(String words) {
        String folded = Folding.match(words);
        return PLURAL.matcher(folded).find() || PARTED.matcher(folded).find();
    }

    private List<Hit> named(Form form, List<Named> found) {
        List<Named> valid = found.stream().filter(named -> named.on(on)).toList();
        List<Named> best = preferred(valid);
        return best.stream().flatMap(named -> hit(form, named).stream()).toList();
    }

    /** Of several who bear a name, the one whose official name it is; of a unit and a collective, the unit. */
    private static List<Named> preferred(List<Named> valid) {
        List<Named> distinct = distinct(valid);
        for (Predicate<Named> better : List.<Predicate<Named>>of(
                named -> named.reason() == Reason.OFFICIAL_NAME && !named.isGroup(),
                named -> named.reason() == Reason.OFFICIAL_NAME,
                named -> !named.isGroup())) {
            List<Named> narrowed = distinct(valid.stream().filter(better).toList());
            if (narrowed.size() == 1) {
                return narrowed;
            }
        }
        return distinct;
    }

    private static List<Named> distinct(List<Named> all) {
        List<Named> distinct = new ArrayList<>();
        for (Named named : all) {
            if (distinct.stream()
                    .noneMatch(known -> known.life().id() == named.life().id())) {
                distinct.add(named);
            }
        }
        return distinct;
    }

    private List<Hit> hit(Form form, Named named) {
        return named.isGroup() ? group(form, named) : unit(form, named);
    }

    private List<Hit> unit(Form form, Named named) {
        Life life = named.life();
        if (isOfficeOf(named)
                || home != null
                        && named.reason() != Reason.OFFICIAL_NAME
                        && life.of(Aspect.TERRITORY).isEmpty()
                        && (Phrases.EVERYWHERE.contains(life.kind(on))
                                || !phrases.isCentral(Wording.plain(form.words())))) {
            thinkable.add(life.id());
            return List.of();
        }
        Reason reason = form.office() || phrases.startsWithOffice(form.words()) && named.reason() == Reason.ALIAS
                ? Reason.OFFICE
                : named.reason();
        boolean bare = life.kind(on) == UnitKind.PROVINCE && isProper(form.words());
        return List.of(new Hit(life, reason, bare ? Confidence.LOW : Confidence.HIGH, form.words(), null));
    }

    /** Whether the name is that of the office of a body, which is not the body. */
    private boolean isOfficeOf(Named named) {
        return named.key().startsWith(OFFICE)
                && !Wording.plain(named.life().name(on)).startsWith(OFFICE);
    }

    private List<Hit> group(Form form, Named named) {
        Life group = named.life();
        String key = wording.spelled(form.words());
        boolean relative = isRelative(group);
        if (relative && home == null || strange(group, key)) {
            thinkable.add(group.id());
            return List.of();
        }
        boolean inPart = form.narrowed() || phrases.narrows(key) && !phrases.narrows(Wording.plain(group.name(on)));
        boolean vague = phrases.pointsBack(key)
                || !couldBeGroup(form.words()) && !key.contains(" cấp") && named.reason() != Reason.OFFICIAL_NAME
                || home != null && !relative && speaksOfPlaces(key);
        Reason reason = inPart ? Reason.COLLECTIVE_IN_PART : relative ? Reason.RELATIVE : Reason.COLLECTIVE;
        Long context = relative || registry.members().of(group.id()).isEmpty() ? home : null;
        return List.of(
                new Hit(group, reason, inPart || vague ? Confidence.LOW : Confidence.HIGH, form.words(), context));
    }

    private static boolean isRelative(Life group) {
        return group.of(Aspect.RULE).segments().stream()
                .anyMatch(said -> String.valueOf(said.value().value()).contains(CollectiveRule.ISSUER));
    }

    /** Whether a province that uses the name means its own bodies by it, and not the collective's. */
    private boolean strange(Life group, String key) {
        return home != null
                && !isRelative(group)
                && (!phrases.isCentral(key) || key.endsWith("các cấp"))
                && !registry.members().of(group.id()).isEmpty();
    }

    private static boolean speaksOfPlaces(String key) {
        return key.contains("địa phương");
    }

    private List<Hit> relative(Form form) {
        var placed = index.placed(form.words(), on).orElse(null);
        if (placed != null) {
            Life province = registry.life(placed.province());
            String type = NameIndex.typeAtEnd(placed.before());
            if (type != null && !type.equals(NameIndex.type(province, on))) {
                return List.of();
            }
            return here(form, placed.before(), placed.province());
        }
        return home == null ? List.of() : here(form, form.words(), home);
    }

    private List<Hit> here(Form form, String words, long province) {
        List<Named> bodies = distinct(
                index.in(province, words).stream().filter(named -> named.on(on)).toList());
        if (!bodies.isEmpty()) {
            return bodies.stream()
                    .map(named -> new Hit(named.life(), Reason.RELATIVE, Confidence.HIGH, form.words(), null))
                    .toList();
        }
        if (!couldBeGroup(form.words())) {
            return List.of();
        }
        List<Named> groups = Stream.of(words, NameIndex.withoutType(Wording.plain(words)))
                .flatMap(some -> Stream.concat(index.ever(some).stream(), index.groups(some).stream()))
                .filter(named -> named.isGroup() && isRelative(named.life()))
                .toList();
        return distinct(groups).stream()
                .limit(1)
                .map(named -> new Hit(
                        named.life(),
                        form.narrowed() ? Reason.COLLECTIVE_IN_PART : Reason.RELATIVE,
                        form.narrowed() || phrases.narrows(wording.spelled(form.words()))
                                ? Confidence.LOW
                                : Confidence.HIGH,
                        form.words(),
                        province))
                .toList();
    }

    /** {@code Hội đồng Dân tộc của Quốc hội}: a body named together with the one that it belongs to. */
    private List<Hit> owned(Form form) {
        String folded = Folding.match(form.words());
        int of = folded.lastIndexOf(" của ");
        if (of < 0) {
            return List.of();
        }
        List<Named> owners = preferred(index.ever(form.words().substring(of + 5)).stream()
                .filter(named -> named.on(on) && !named.isGroup())
                .toList());
        if (owners.size() != 1) {
            return List.of();
        }
        long owner = owners.getFirst().life().id();
        List<Named> own = index.ever(form.words().substring(0, of)).stream()
                .filter(named -> !named.isGroup()
                        && named.life().reference(Aspect.SUPERIOR, on).equals(Optional.of(owner)))
                .toList();
        return named(form, own);
    }

    private List<Hit> otherDay(Form form) {
        List<Named> found = distinct(preferred(index.ever(form.words()).stream()
                .filter(named -> !named.isGroup() && !named.on(on))
                .toList()));
        return found.stream()
                .flatMap(named -> hit(form, named).stream()
                        .map(hit -> hit.on(isPast(named) ? Reason.FORMER_NAME : Reason.LATER_NAME)))
                .toList();
    }

    private boolean isPast(Named named) {
        LocalDate to = named.life().existsOn(on)
                ? named.days().to()
                : named.life().days().to();
        return to != null && !to.isAfter(on);
    }

    /** Relative to what an unknown name is meant. */
    private @Nullable Long context(String text) {
        var placed = index.placed(text, on);
        if (placed.isPresent()) {
            return placed.get().province();
        }
        String folded = Folding.match(text);
        int of = folded.lastIndexOf(" của ");
        if (of >= 0) {
            List<Hit> owner = single(text.substring(of + 5), false);
            if (owner.size() == 1) {
                return owner.getFirst().life().id();
            }
        }
        if (home != null) {
            return phrases.isCentral(Wording.plain(text)) && !namesOwnLevel(text) ? null : home;
        }
        return issuer != null
                        && OWN_BODIES.contains(issuer.kind(on))
                        && phrases.isInner(Wording.plain(text))
                        && !phrases.isCentral(Wording.plain(text))
                ? Long.valueOf(issuer.id())
                : null;
    }

    private static final Set<UnitKind> OWN_BODIES = Set.of(
            UnitKind.MINISTRY,
            UnitKind.MINISTERIAL_AGENCY,
            UnitKind.GOVERNMENT_AGENCY,
            UnitKind.PARTY_COMMISSION,
            UnitKind.PARTY_COMMITTEE,
            UnitKind.MINISTRY_PARTY_COMMITTEE,
            UnitKind.SOCIO_POLITICAL_ORGANISATION,
            UnitKind.STATE_CORPORATION);

    /** Whether words that could speak of the centre end with the level that speaks: Bộ Chỉ huy quân sự tỉnh. */
    private static boolean namesOwnLevel(String text) {
        String key = Wording.plain(text);
        return NameIndex.typeAtEnd(key) != null
                || key.endsWith(" cấp tỉnh")
                || key.endsWith(" cấp xã")
                || key.endsWith(" các cấp");
    }

    /** The one unit or collective that words in a list name by themselves, or nothing. */
    @Nullable
    Hit one(String words) {
        List<Hit> hits = single(words, true);
        return hits.size() == 1 ? hits.getFirst() : null;
    }

    /** The day of the directive. */
    LocalDate day() {
        return on;
    }

    /** Whether the words are a province's name without its type. */
    boolean isProper(String words) {
        return index.isProper(words, on);
    }

    /** Remembers who could be meant in part of a list that is not wholly understood. */
    void consider(Hit hit) {
        thinkable.add(hit.life().id());
    }
}
