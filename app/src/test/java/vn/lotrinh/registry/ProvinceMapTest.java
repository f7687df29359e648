package vn.lotrinh.registry;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The map has every province, each in its place. */
class ProvinceMapTest {

    /** General Statistics Office, 2022. */
    private static final String OF_2022 = """
            An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước,
            Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai,
            Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Hưng Yên, Khánh Hòa,
            Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận,
            Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh,
            Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc,
            Yên Bái""";

    /** Resolution 202/2025/QH15, Article 1: 23 that are new, 11 that stay. */
    private static final String OF_2025 = """
            Tuyên Quang, Lào Cai, Thái Nguyên, Phú Thọ, Bắc Ninh, Hưng Yên, Hải Phòng, Ninh Bình, Quảng Trị, Đà Nẵng,
            Quảng Ngãi, Gia Lai, Khánh Hòa, Lâm Đồng, Đắk Lắk, Hồ Chí Minh, Đồng Nai, Tây Ninh, Cần Thơ, Vĩnh Long,
            Đồng Tháp, Cà Mau, An Giang, Cao Bằng, Điện Biên, Hà Tĩnh, Lai Châu, Lạng Sơn, Nghệ An, Quảng Ninh, Thanh Hóa,
            Sơn La, Hà Nội, Huế""";

    private static final String NOT_MERGED =
            "Cao Bằng, Điện Biên, Hà Tĩnh, Lai Châu, Lạng Sơn, Nghệ An, Quảng Ninh, Thanh Hóa, Sơn La, Hà Nội, Huế";

    private static final Pattern PATH = Pattern.compile("(M\\d+ \\d+(?:l-?\\d+(?: |(?=-))-?\\d+){2,}z)+");
    private static final Pattern STEP = Pattern.compile("([Ml])(-?\\d+) ?(-?\\d+)");

    private static final ProvinceMap MAP_63 = ProvinceMap.of(Edition.OF_63);
    private static final ProvinceMap MAP_34 = ProvinceMap.of(Edition.OF_34);

    private static List<String> names(String list) {
        return List.of(list.split(",\\s+"));
    }

    private static ProvinceMap map(Edition edition) {
        return edition == Edition.OF_63 ? MAP_63 : MAP_34;
    }

    private static List<Ring> rings(Province province) {
        List<Ring> rings = new ArrayList<>();
        for (String drawn : province.path().split("(?<=z)")) {
            List<Point> points = new ArrayList<>();
            Matcher step = STEP.matcher(drawn);
            while (step.find()) {
                int x = Integer.parseInt(step.group(2));
                int y = Integer.parseInt(step.group(3));
                points.add(
                        step.group(1).equals("M")
                                ? new Point(x, y)
                                : new Point(
                                        points.getLast().x() + x,
                                        points.getLast().y() + y));
            }
            rings.add(new Ring(points));
        }
        return rings;
    }

    private static double size(Province province) {
        return rings(province).stream().mapToDouble(Ring::size).sum();
    }

    private static Set<Set<Topology.Place>> edges(Edition edition, String name) {
        Topology topology = MapFiles.topology(edition.file());
        Topology.Shape shape = topology.shapes().stream()
                .filter(found -> ProvinceMap.folded(found.name()).endsWith(ProvinceMap.folded(name)))
                .findFirst()
                .orElseThrow();
        Set<Set<Topology.Place>> edges = new HashSet<>();
        for (List<Integer> ring : shape.rings()) {
            for (int number : ring) {
                List<Topology.Place> arc = topology.arcs().get(number < 0 ? ~number : number);
                for (int i = 1; i < arc.size(); i++) {
                    if (!arc.get(i - 1).equals(arc.get(i))) {
                        edges.add(Set.of(arc.get(i - 1), arc.get(i)));
                    }
                }
            }
        }
        return edges;
    }

    @Test
    void has63ProvincesUntilTheMergerAnd34After() {
        assertThat(MAP_63.provinces()).hasSize(63);
        assertThat(MAP_34.provinces()).hasSize(34);
        assertThat(Edition.on(LocalDate.of(2025, 6, 30))).isEqualTo(Edition.OF_63);
        assertThat(Edition.on(LocalDate.of(2025, 7, 1))).isEqualTo(Edition.OF_34);
    }

    @Test
    void findsEveryProvinceOf2022ByItsName() {
        assertThat(names(OF_2022))
                .hasSize(63)
                .allSatisfy(name -> assertThat(MAP_63.find(name))
                        .get()
                        .extracting(Province::name)
                        .isEqualTo(name));
    }

    @Test
    void findsEveryProvinceOf2025ByItsName() {
        assertThat(names(OF_2025))
                .hasSize(34)
                .allSatisfy(name -> assertThat(MAP_34.find(name))
                        .get()
                        .extracting(Province::name)
                        .isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoà Bình",
                "hoa binh",
                "tỉnh Hòa Bình",
                "TỈNH HOÀ BÌNH",
                "Thành phố Hồ Chí Minh",
                "TP. Hồ Chí Minh",
                "TP Đà Nẵng",
                "Bà Rịa – Vũng Tàu",
                "Bà Rịa Vũng Tàu",
                "Thừa Thiên - Huế",
                "thành phố Huế"
            })
    void findsAProvinceHoweverItIsWritten(String name) {
        assertThat(MAP_63.find(name)).isPresent();
    }

    @Test
    void findsNoProvinceThatIsNotThere() {
        assertThat(MAP_34.find("Hà Giang")).isEmpty();
        assertThat(MAP_34.find("")).isEmpty();
        assertThat(MAP_63.find("Hà")).isEmpty();
        assertThat(MAP_34.find("Thừa Thiên Huế"))
                .get()
                .extracting(Province::name)
                .isEqualTo("Huế");
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryProvinceWithinTheViewBox(Edition edition) {
        assertThat(map(edition).provinces()).allSatisfy(province -> {
            assertThat(province.path()).matches(PATH);
            assertThat(rings(province)).flatExtracting(Ring::points).allSatisfy(point -> {
                assertThat(point.x()).isBetween(0.0, (double) ProvinceMap.WIDTH);
                assertThat(point.y()).isBetween(0.0, (double) ProvinceMap.HEIGHT);
            });
            assertThat(size(province)).isGreaterThan(450);
        });
        assertThat(map(edition).provinces()).extracting(Province::path).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void labelsEveryProvinceInsideOfItAndOutsideOfTheOthers(Edition edition) {
        for (Province province : map(edition).provinces()) {
            assertThat(rings(province).getFirst().depth(province.label()))
                    .as(province.name())
                    .isGreaterThan(5);
            assertThat(map(edition).provinces().stream()
                            .filter(other -> rings(other).stream().anyMatch(ring -> ring.depth(province.label()) > 0)))
                    .as(province.name())
                    .containsExactly(province);
        }
    }

    @Test
    void coversTheSameLandBeforeAndAfterTheMerger() {
        double before =
                MAP_63.provinces().stream().mapToDouble(ProvinceMapTest::size).sum();
        double after =
                MAP_34.provinces().stream().mapToDouble(ProvinceMapTest::size).sum();
        assertThat(after).isCloseTo(before, Percentage.withPercentage(0.5));
    }

    @Test
    void leavesWhatDidNotMergeAsItWas() {
        assertThat(names(NOT_MERGED)).hasSize(11).allSatisfy(name -> {
            assertThat(edges(Edition.OF_34, name)).isEqualTo(edges(Edition.OF_63, name));
            Province before = MAP_63.find(name).orElseThrow();
            Province after = MAP_34.find(name).orElseThrow();
            assertThat(size(after)).isCloseTo(size(before), Percentage.withPercentage(1));
            assertThat(after.label().distance(before.label())).isLessThan(4);
        });
    }

    @Test
    void drawsMergedProvincesOverAllTheirParts() {
        assertThat(size(MAP_34.find("Lâm Đồng").orElseThrow()))
                .isCloseTo(
                        List.of("Lâm Đồng", "Đắk Nông", "Bình Thuận").stream()
                                .mapToDouble(name -> size(MAP_63.find(name).orElseThrow()))
                                .sum(),
                        Percentage.withPercentage(1));
    }

    /** Places in degrees: longitude, latitude. */
    @Test
    void putsIslandsWithTheirProvinces() {
        assertThat(List.of(MAP_63, MAP_34)).allSatisfy(map -> {
            assertThat(owner(map, 107.0, 20.79)).as("Cát Bà").isEqualTo("Hải Phòng");
            assertThat(owner(map, 107.73, 20.13)).as("Bạch Long Vĩ").isEqualTo("Hải Phòng");
            assertThat(owner(map, 107.34, 17.16)).as("Cồn Cỏ").isEqualTo("Quảng Trị");
            assertThat(owner(map, 109.12, 15.38)).as("Lý Sơn").isEqualTo("Quảng Ngãi");
        });
        assertThat(owner(MAP_63, 106.61, 8.70)).as("Côn Đảo").isEqualTo("Bà Rịa - Vũng Tàu");
        assertThat(owner(MAP_34, 106.61, 8.70)).as("Côn Đảo").isEqualTo("Hồ Chí Minh");
        assertThat(owner(MAP_63, 108.95, 10.52)).as("Phú Quý").isEqualTo("Bình Thuận");
        assertThat(owner(MAP_34, 108.95, 10.52)).as("Phú Quý").isEqualTo("Lâm Đồng");
        assertThat(owner(MAP_63, 104.0, 10.25)).as("Phú Quốc").isEqualTo("Kiên Giang");
        assertThat(owner(MAP_34, 104.0, 10.25)).as("Phú Quốc").isEqualTo("An Giang");
    }

    @Test
    void putsCitiesIntoTheirProvinces() {
        assertThat(List.of(MAP_63, MAP_34)).allSatisfy(map -> {
            assertThat(owner(map, 105.85, 21.03)).isEqualTo("Hà Nội");
            assertThat(owner(map, 106.68, 20.85)).isEqualTo("Hải Phòng");
            assertThat(owner(map, 108.15, 16.05)).isEqualTo("Đà Nẵng");
            assertThat(owner(map, 106.67, 10.78)).isEqualTo("Hồ Chí Minh");
            assertThat(owner(map, 105.15, 9.18)).isEqualTo("Cà Mau");
        });
        assertThat(owner(MAP_63, 104.98, 22.82)).isEqualTo("Hà Giang");
        assertThat(owner(MAP_34, 104.98, 22.82)).isEqualTo("Tuyên Quang");
    }

    private static String owner(ProvinceMap map, double longitude, double latitude) {
        Point place = ProvinceMap.place(longitude, latitude);
        return map.provinces().stream()
                .filter(province -> rings(province).stream().anyMatch(ring -> ring.depth(place) > 0))
                .map(Province::name)
                .collect(toSet())
                .toString()
                .replaceAll("[\\[\\]]", "");
    }
}
