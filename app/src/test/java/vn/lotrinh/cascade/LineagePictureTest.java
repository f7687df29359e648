package vn.lotrinh.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.cascade.LineagePicture.Box;
import vn.lotrinh.cascade.LineagePicture.Line;

/** Every directive has its box, boxes stand apart, and no line passes behind one. */
class LineagePictureTest {

    private static LineagePicture draw(Map<Long, Set<Long>> below) {
        return Objects.requireNonNull(LineagePicture.of(Lineage.of(1, Map.of(1L, Set.of(-1L)), below, _ -> true)));
    }

    @Test
    void drawsFiveGenerationsThatFitOnAPage() {
        LineagePicture picture = draw(Map.of(1L, Set.of(2L, 3L), 2L, Set.of(3L), 3L, Set.of(4L, 5L)));
        assertThat(picture.boxes()).extracting(Box::node).containsExactlyInAnyOrder(-1L, 1L, 2L, 3L, 4L, 5L);
        assertThat(picture.boxes().stream().map(Box::x).distinct()).hasSize(5);
        assertThat(picture.width()).isLessThanOrEqualTo(1240);
        assertThat(picture.lines()).hasSize(6);
        assertThat(picture.lines())
                .filteredOn(line -> line.path().contains("H"))
                .hasSize(1);
    }

    @Test
    void drawsNothingOfOneAloneOrOfTooMany() {
        assertThat(LineagePicture.of(Lineage.of(1, Map.of(), Map.of(), _ -> true)))
                .isNull();
        Set<Long> many = new TreeSet<>();
        for (long node = 2; node < LineagePicture.MOST + 2; node++) {
            many.add(node);
        }
        assertThat(LineagePicture.of(Lineage.of(1, Map.of(), Map.of(1L, many), _ -> true)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Chính phủ, Chính phủ",
        "Uỷ ban nhân dân tỉnh Sơn La, UBND tỉnh Sơn La",
        "UỶ BAN NHÂN DÂN TỈNH SƠN LA, UBND TỈNH SƠN LA",
        "Ủy ban nhân dân huyện Mộc Châu, UBND huyện Mộc Châu",
        "Ban Chỉ đạo Trung ương các chương trình mục tiêu quốc gia, Ban Chỉ đạo Trung ương cá…",
    })
    void abbreviatesWhatDoesNotFit(String words, String shown) {
        assertThat(LineagePicture.shortened(words)).isEqualTo(shown);
    }

    @RepeatedTest(200)
    void letsNoLinePassBehindABox(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<Long, Set<Long>> below = new HashMap<>();
        int size = 2 + random.nextInt(20);
        for (long child = 2; child <= size; child++) {
            for (int parents = 1 + random.nextInt(3); parents > 0; parents--) {
                below.computeIfAbsent(1 + (long) random.nextInt((int) child - 1), _ -> new TreeSet<>())
                        .add(child);
            }
        }
        LineagePicture picture = draw(below);
        assertThat(picture.boxes()).hasSize(size + 1);
        for (Box one : picture.boxes()) {
            assertThat(one.x()).isBetween(0, picture.width() - LineagePicture.BOX_WIDTH);
            assertThat(one.y()).isBetween(0, picture.height() - LineagePicture.BOX_HEIGHT);
            assertThat(picture.boxes())
                    .filteredOn(other -> other.node() != one.node() && other.x() == one.x())
                    .allMatch(other -> Math.abs(other.y() - one.y()) > LineagePicture.BOX_HEIGHT);
        }
        for (Line line : picture.lines()) {
            for (double[] point : points(line)) {
                assertThat(picture.boxes()).noneMatch(box -> isInside(point, box));
            }
        }
    }

    private static boolean isInside(double[] point, Box box) {
        return point[0] > box.x()
                && point[0] < box.x() + LineagePicture.BOX_WIDTH
                && point[1] > box.y()
                && point[1] < box.y() + LineagePicture.BOX_HEIGHT;
    }

    /** Points along the line, close to each other. */
    private static List<double[]> points(Line line) {
        List<double[]> points = new java.util.ArrayList<>();
        double x = 0;
        double y = 0;
        for (String part : line.path().split(" (?=[CH])")) {
            double[] to = Arrays.stream(part.substring(1).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double endX = to.length == 1 ? to[0] : to[to.length - 2];
            double endY = to.length == 1 ? y : to[to.length - 1];
            for (int i = 1; i <= 40 && part.charAt(0) != 'M'; i++) {
                double t = i / 40.0;
                points.add(
                        part.charAt(0) == 'H'
                                ? new double[] {x + t * (endX - x), y}
                                : new double[] {cubic(x, to[0], to[2], endX, t), cubic(y, to[1], to[3], endY, t)});
            }
            x = endX;
            y = endY;
        }
        return points;
    }

    private static double cubic(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
}
