package vn.lotrinh.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lotrinh.directive.Sheets.words;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static List<String> ids(Correction... steps) {
        return Sheets.read(steps).sheet().tasks().stream().map(ReadTask::id).toList();
    }

    private static ReadTask after(String task, Correction... steps) {
        return Sheets.read(steps).sheet().task(task).orElseThrow();
    }

    @Test
    void changesTheWordsOfOneTaskOnly() {
        Sheet sheet =
                Sheets.read(new Correction.Text("2", ReadField.said("khác"))).sheet();
        assertThat(sheet.tasks())
                .extracting(task -> task.text().text())
                .containsExactly(
                        "Bộ Tài chính chủ trì trình Đề án trong tháng 4 năm 2022", "khác", "Bộ Nội vụ hướng dẫn");
    }

    @Test
    void replacesLeadsAndLeavesCoordinators() {
        ReadTask task = after("1", new Correction.Units("1", true, List.of(new ReadUnit(words("Bộ Y tế"), "lead"))));
        assertThat(task.leads()).extracting(unit -> unit.words().text()).containsExactly("Bộ Y tế");
        assertThat(task.coordinators()).isEmpty();
    }

    @Test
    void replacesCoordinatorsAndLeavesLeads() {
        ReadTask task =
                after("1", new Correction.Units("1", false, List.of(new ReadUnit(words("Bộ Y tế"), "coordinate"))));
        assertThat(task.leads()).hasSize(1);
        assertThat(task.coordinators()).hasSize(1);
    }

    @Test
    void takesTheDeadlineAway() {
        ReadDeadline deadline = new ReadDeadline(words("hằng năm"), "recurring", null, null, "FREQ=YEARLY");
        assertThat(after("2", new Correction.Due("2", deadline)).deadline()).isEqualTo(deadline);
        assertThat(after("2", new Correction.Due("2", deadline), new Correction.Due("2", null))
                        .deadline())
                .isNull();
    }

    @Test
    void setsTheProduct() {
        assertThat(after("1", new Correction.Product("1", words("Đề án"))).deliverable())
                .isEqualTo(words("Đề án"));
    }

    @Test
    void placesAnAddedTaskWhereItsWordsStand() {
        assertThat(ids(new Correction.Added("+1", words("Bộ Tài chính tổng hợp"))))
                .containsExactly("1", "2", "+1", "3");
        assertThat(ids(new Correction.Added("+1", words("Nơi nhận")))).containsExactly("1", "2", "3", "+1");
        assertThat(ids(new Correction.Added("+1", words("1.")))).containsExactly("+1", "1", "2", "3");
    }

    @Test
    void splitsATaskInTwoThatKeepItsUnits() {
        Correction split =
                new Correction.Split("2", words("Bộ Y tế báo cáo hằng năm"), "2+1", words("Bộ Tài chính tổng hợp"));
        assertThat(ids(split)).containsExactly("1", "2", "2+1", "3");
        assertThat(after("2+1", split).text().text()).isEqualTo("Bộ Tài chính tổng hợp");
        assertThat(after("2+1", split).leads()).isEqualTo(after("2", split).leads());
    }

    @Test
    void joinsWordsAndUnitsOfTwoTasks() {
        Correction joined = new Correction.Joined("1", "3");
        assertThat(ids(joined)).containsExactly("1", "2");
        ReadTask task = after("1", joined);
        assertThat(task.leads()).extracting(unit -> unit.words().text()).containsExactly("Bộ Tài chính", "Bộ Nội vụ");
        assertThat(task.text().start()).isEqualTo(words("Bộ Tài chính").start());
        assertThat(task.text().end()).isEqualTo(words("Bộ Nội vụ hướng dẫn").end());
    }

    @Test
    void joinsWhatWasSplit() {
        Correction split =
                new Correction.Split("2", words("Bộ Y tế báo cáo hằng năm"), "2+1", words("Bộ Tài chính tổng hợp"));
        ReadTask task = after("2", split, new Correction.Joined("2", "2+1"));
        assertThat(task.text().text()).isEqualTo("Bộ Y tế báo cáo hằng năm Bộ Tài chính tổng hợp");
        assertThat(task.leads()).hasSize(1);
    }

    @Test
    void keepsADismissedTaskAtItsPlace() {
        Sheet sheet = Sheets.read(new Correction.Dismissed("2")).sheet();
        assertThat(sheet.tasks()).hasSize(3);
        assertThat(sheet.standing()).extracting(ReadTask::id).containsExactly("1", "3");
        assertThat(Sheets.read(new Correction.Dismissed("2"), new Correction.Restored("2"))
                        .sheet())
                .isEqualTo(Sheets.sheet());
    }

    @Test
    void foldsStepsInTheirOrder() {
        Correction first = new Correction.Text("1", ReadField.said("một"));
        Correction second = new Correction.Text("1", ReadField.said("hai"));
        assertThat(after("1", first, second).text().text()).isEqualTo("hai");
        assertThat(after("1", second, first).text().text()).isEqualTo("một");
    }

    @Test
    void takesARepeatedWordOfTheHeadAsConfirmedAtItsPlace() {
        Correction head = new Correction.Head("1.", "plan", "Bộ Chính trị", null, null, null);
        ReadHead after = Sheets.read(head).sheet().head();
        assertThat(after.number()).isEqualTo(ReadField.shown("1.", 0, 2));
        assertThat(after.issuer()).isEqualTo(ReadField.said("Bộ Chính trị"));
        assertThat(after.issuedOn()).isNull();
    }

    @Test
    void refusesATaskThatIsNotThere() {
        assertThatThrownBy(() -> ids(new Correction.Dismissed("9"))).isInstanceOf(Correction.NoSuchTask.class);
    }
}
