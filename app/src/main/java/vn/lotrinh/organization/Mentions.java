package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.Resolution.Confidence;
import vn.lotrinh.organization.Resolution.Status;

/**
 * Finds out who is meant by a name in a directive, on the day of the directive and in the mouth of its issuer. It is kept on
 * the safe side: a name that could mean two units is ambiguous, one that is only similar is unknown.
 *
 * <ul>
 *   <li>Names are taken as they were borne on the day; {@code Bộ Tài chính} of 01/05/2024 and of 01/05/2026 are two units. A
 *       name that nobody bore on the day is taken for whoever bore it before or since, with low confidence.
 *   <li>An office or a standing committee before the name means the body: {@code Chủ tịch UBND tỉnh Hà Tĩnh} is the people's
 *       committee. A deputy is not the body.
 *   <li>Names without a province ({@code UBND tỉnh, Tỉnh uỷ}) are those of the issuer's province, and so are its collectives
 *       ({@code các sở, ban, ngành}). Without an issuer who has a province they are unknown. In a directive of a province,
 *       collectives and short names that do not speak of the centre ({@code các tổ chức chính trị - xã hội, Hội Nông dân})
 *       are not taken for the central ones.
 *   <li>A collective with a remark ({@code các bộ, ngành liên quan}) is the collective with low confidence: the remark says
 *       that some of it are meant, and the directive does not say which. {@code các địa phương trong vùng} has low confidence
 *       too, since only the text says which region, and so has a province's name without {@code tỉnh}. The name of a collective may list its parts in any order.
 *   <li>A list is resolved only if every member of it is. A range ({@code từ Hà Tĩnh đến Khánh Hoà}) and an exception
 *       ({@code trừ …}) are unknown unless the whole is the name of a collective.
 * </ul>
 */
public final class Mentions {

    private final Registry registry;
    private final NameIndex index;

    /** Reads all names of a registry once. */
    public Mentions(Registry registry) {
        this.registry = registry;
        this.index = new NameIndex(registry);
    }

    /**
     * Who is meant.
     *
     * @param words the name as written
     * @param on the day of the directive
     * @param issuer the body that issued it, or {@code null} where that is not known
     */
    public Resolution resolve(String words, LocalDate on, @Nullable Long issuer) {
        return new NameSearch(registry, index, on, issuer).resolve(words);
    }

    /** The body that issued a directive, by the name at its head; only where that is certain. */
    public Optional<Long> issuer(String words, LocalDate on) {
        Resolution resolution = resolve(words, on, null);
        return resolution.status() == Status.RESOLVED && resolution.matches().size() == 1
                ? resolution.matches().stream()
                        .filter(match -> match.confidence() == Confidence.HIGH)
                        .map(Resolution.Match::entry)
                        .filter(entry -> registry.life(entry).nature() == Nature.UNIT)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The one unit that bears a code on a day.
     *
     * @param system the system of the code, {@code province-2025}, or the beginning of its name before a hyphen,
     *     {@code province}, for whichever of them is in use on the day
     */
    public Optional<Long> byCode(String system, String code, LocalDate on) {
        Set<Long> bearers = index.coded(system, code, on);
        return bearers.size() == 1 ? Optional.of(List.copyOf(bearers).getFirst()) : Optional.empty();
    }
}
