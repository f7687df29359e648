package vn.lotrinh.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lotrinh.directive.Sheets.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lotrinh.directive.Proofreading.Answer;

class ProofreadingTest {

    private final Proofreading proof = new Proofreading(Sheets.read());

    private static Answer answer(String step, Map<String, String> typed) {
        return new ReadingForm(step, typed).read(new Proofreading(Sheets.read()));
    }

    private static Correction fit(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Fit.class);
        return ((Answer.Fit) answer).correction();
    }

    private static String unfit(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Unfit.class);
        return ((Answer.Unfit) answer).sentence();
    }

    @Test
    void takesOneUnitALineAndFindsItsWordsNearTheTask() {
        Correction.Units units = (Correction.Units)
                fit(answer("leads", Map.of("task", "2", "words", " Bộ Tài chính\r\n\r\nbộ  y tế \nSở Lạ")));
        assertThat(units.units())
                .extracting(unit -> unit.words().text())
                .containsExactly("Bộ Tài chính", "bộ y tế", "Sở Lạ");
        int second = Sheets.TEXT.indexOf("Bộ Tài chính", 60);
        assertThat(units.units().get(0).words().start()).isEqualTo(second);
        assertThat(units.units().get(1).words().start())
                .isEqualTo(words("Bộ Y tế").start());
        assertThat(units.units().get(2).words().placed()).isFalse();
    }

    @Test
    void keepsTheRoleOfAUnitWhoseNameStays() {
        Correction advise = new Correction.Units("1", true, List.of(new ReadUnit(words("Bộ Y tế"), "advise")));
        Answer answer = new Proofreading(Sheets.read(advise)).units("1", true, "Bộ Y tế\nBộ Nội vụ");
        assertThat(((Correction.Units) fit(answer)).units())
                .extracting(ReadUnit::role)
                .containsExactly("advise", "lead");
    }

    @Test
    void confirmsADoubtfulFieldThatIsSentUnchanged() {
        Correction.Units units = (Correction.Units) fit(proof.units("1", true, "Bộ Tài chính"));
        ReadField confirmed = units.units().getFirst().words();
        assertThat(confirmed.doubtful()).isFalse();
        assertThat(confirmed.corrected()).isTrue();
        assertThat(confirmed.start()).isEqualTo(words("Bộ Tài chính").start());
        assertThat(fit(answer("confirmed", Map.of("place", "1-lead")))).isEqualTo(units);
    }

    @Test
    void readsTheWordsOfADeadline() {
        Correction.Due due = (Correction.Due) fit(proof.due("1", "trong tháng 4 năm 2022", null));
        ReadDeadline deadline = Objects.requireNonNull(due.deadline());
        assertThat(deadline.last()).isEqualTo(LocalDate.of(2022, 4, 30));
        assertThat(deadline.words().placed()).isTrue();
    }

    @Test
    void prefersTheDayThatAPersonSets() {
        Correction.Due due = (Correction.Due)
                fit(answer("deadline", Map.of("task", "1", "words", "trong tháng 4 năm 2022", "last", "2022-05-31")));
        assertThat(Objects.requireNonNull(due.deadline()).last()).isEqualTo(LocalDate.of(2022, 5, 31));
    }

    @Test
    void takesAnEmptyDeadlineAsNone() {
        assertThat(fit(proof.due("1", " ", null))).isEqualTo(new Correction.Due("1", null));
    }

    @Test
    void refusesADeadlineThatNobodyUnderstands() {
        assertThat(unfit(proof.due("1", "bao giờ cũng được", null))).isEqualTo("reading.refused.deadline");
        assertThat(unfit(answer("deadline", Map.of("task", "1", "words", "x", "last", "31/02/2022"))))
                .isEqualTo("reading.refused.day");
    }

    @Test
    void makesATaskOfChosenWordsWithoutBlanksAround() {
        int start = Sheets.TEXT.indexOf(" Bộ Tài chính tổng");
        Correction.Added added = (Correction.Added) fit(
                answer("added", Map.of("span", start + "-" + (start + " Bộ Tài chính tổng hợp".length()))));
        assertThat(added)
                .isEqualTo(new Correction.Added("+1", ReadField.shown("Bộ Tài chính tổng hợp", start + 1, start + 22)));
    }

    @Test
    void refusesASpanThatIsNone() {
        for (String span : List.of("", "5", "9-3", "-1-4", "0-99999", "a-b", "99999999999-5")) {
            assertThat(unfit(answer("added", Map.of("span", span)))).isEqualTo("reading.refused.no-words");
        }
    }

    @Test
    void splitsAtTheMarkAndPlacesBothParts() {
        Correction.Split split = (Correction.Split) fit(
                answer("split", Map.of("task", "2", "words", "Bộ Y tế báo cáo hằng năm; || Bộ Tài chính tổng hợp")));
        assertThat(split.newTask()).isEqualTo("2+1");
        assertThat(split.first().text()).isEqualTo("Bộ Y tế báo cáo hằng năm;");
        assertThat(split.second().start()).isEqualTo(Sheets.TEXT.indexOf("Bộ Tài chính tổng"));
        assertThat(split.first().end()).isEqualTo(split.second().start());
    }

    @Test
    void refusesASplitWithoutTwoParts() {
        for (String typed : List.of("không có dấu", "|| chỉ sau", "chỉ trước ||", "a || b || c")) {
            assertThat(unfit(proof.split("2", typed))).isEqualTo("reading.refused.split");
        }
    }

    @Test
    void givesAnAddedTaskAnIdThatNoneEverHad() {
        Correction first = new Correction.Added("+1", words("Nơi nhận"));
        Answer answer = new Proofreading(Sheets.read(first, new Correction.Joined("3", "+1"))).added(0, 5);
        assertThat(((Correction.Added) fit(answer)).task()).isEqualTo("+2");
    }

    @Test
    void joinsWithTheNextThatStands() {
        Answer answer = new Proofreading(Sheets.read(new Correction.Dismissed("2"))).joined("1");
        assertThat(fit(answer)).isEqualTo(new Correction.Joined("1", "3"));
        assertThat(unfit(proof.joined("3"))).isEqualTo("reading.refused.no-next");
    }

    @Test
    void readsTheHeadAsOneForm() {
        Correction.Head head = (Correction.Head) fit(answer(
                "head",
                Map.of("number", " 7-KH/TW ", "kind", "plan", "issuer", "", "issued", "2022-03-14", "title", "a\nb")));
        assertThat(head)
                .isEqualTo(new Correction.Head("7-KH/TW", "plan", null, LocalDate.of(2022, 3, 14), "a b", null));
        assertThat(((Correction.Head) fit(answer("head", Map.of("kind", "<script>")))).kind())
                .isEqualTo("other");
    }

    @Test
    void opensTheFormAgainWithWhatWasTyped() {
        Opened opened = new ReadingForm("deadline", Map.of("task", "1-3", "words", "x")).opened();
        assertThat(opened.is("1-3", "deadline")).isTrue();
        assertThat(opened.value("words", "y")).isEqualTo("x");
        assertThat(Opened.of("1-3-deadline").is("1-3", "deadline")).isTrue();
    }

    @Test
    void knowsItsStepsOnly() {
        assertThat(new ReadingForm("text", Map.of()).known()).isTrue();
        assertThat(new ReadingForm("nonsense", Map.of()).known()).isFalse();
    }
}
