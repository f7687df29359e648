package vn.lotrinh.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.lotrinh.directive.MarkedText.Paragraph;
import vn.lotrinh.directive.MarkedText.Segment;

class MarkedTextTest {

    @Property
    void losesNoLetter(@ForAll("marked") Sample sample) {
        assertThat(sample.cut().paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n")))
                .isEqualTo(sample.text());
    }

    @Property
    void coversTheWordsOfEveryField(@ForAll("marked") Sample sample) {
        for (Mark mark : sample.marks()) {
            assertThat(covered(sample.cut(), mark))
                    .isEqualTo(sample.text().substring(mark.start(), mark.end()).replace("\n", ""));
        }
    }

    @Property
    void knowsWhereParagraphsBegin(@ForAll("marked") Sample sample) {
        for (Paragraph paragraph : sample.cut().paragraphs()) {
            assertThat(sample.text().substring(paragraph.start(), paragraph.end()))
                    .isEqualTo(paragraph.text());
        }
    }

    @Property
    void opensEveryFieldWithWordsOnce(@ForAll("marked") Sample sample) {
        List<String> opened = segments(sample.cut())
                .flatMap(segment -> segment.opened().stream())
                .map(Mark::code)
                .toList();
        assertThat(opened).doesNotHaveDuplicates();
    }

    @Test
    void leadsToTheNarrowestFieldOfNestedOnes() {
        MarkedText cut = MarkedText.of(
                "Bộ Y tế báo cáo trong tháng 4",
                List.of(new Mark("1", "text", 0, 0, 29), new Mark("1", "lead", 1, 0, 7)));
        assertThat(cut.paragraphs().getFirst().segments())
                .extracting(Segment::text, segment -> String.valueOf(segment.link()), Segment::codes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Bộ Y tế", new Mark("1", "lead", 1, 0, 7).toString(), "1-text 1-lead-1"),
                        org.assertj.core.groups.Tuple.tuple(" báo cáo trong tháng 4", "null", "1-text"));
    }

    @Test
    void opensAFieldThatBeginsAtALineEndWithItsFirstWords() {
        MarkedText cut = MarkedText.of("a\nb", List.of(new Mark("1", "text", 0, 1, 3)));
        assertThat(cut.paragraphs().getLast().begins()).extracting(Mark::code).containsExactly("1-text");
    }

    @Test
    void leavesOutMarksBeyondTheText() {
        MarkedText cut = MarkedText.of("abc", List.of(new Mark("1", "lead", 1, 2, 9), new Mark("1", "lead", 2, 1, 1)));
        assertThat(cut.paragraphs().getFirst().segments()).hasSize(1);
    }

    private static java.util.stream.Stream<Segment> segments(MarkedText text) {
        return text.paragraphs().stream().flatMap(paragraph -> paragraph.segments().stream());
    }

    private static String covered(MarkedText text, Mark mark) {
        return segments(text)
                .filter(segment -> segment.marks().contains(mark))
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    record Sample(String text, List<Mark> marks) {
        MarkedText cut() {
            return MarkedText.of(text, marks);
        }
    }

    @Provide
    Arbitrary<Sample> marked() {
        Arbitrary<String> texts = Arbitraries.strings().withChars("abđế \n").ofMaxLength(60);
        Arbitrary<List<Integer>> ends =
                Arbitraries.integers().between(0, 60).list().ofMaxSize(20);
        return Combinators.combine(texts, ends).as((text, places) -> new Sample(text, marks(text, places)));
    }

    private static List<Mark> marks(String text, List<Integer> places) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i + 1 < places.size(); i += 2) {
            int first = Math.min(places.get(i), places.get(i + 1));
            int last = Math.max(places.get(i), places.get(i + 1));
            if (first < last && last <= text.length()) {
                marks.add(new Mark("1", "lead", i + 1, first, last));
            }
        }
        return marks;
    }
}
