package vn.lotrinh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.organization.Registries;

/** A monitor enters what happened to units, sees before what passes, and corrects it later. */
@TestSystem
class EventPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String STRATEGY = "Ban Chính sách, chiến lược Trung ương";
    private static final String GOVERNMENT = "Đảng uỷ Chính phủ";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private Registries registries;

    @Autowired
    private Obligations obligations;

    private RegistryWork monitor;

    @BeforeEach
    void load() throws Exception {
        RegistryWork.load(runners);
        monitor = new RegistryWork(mvc, people.signedIn(Role.MONITOR));
    }

    private int events() {
        return registries.now().events().size();
    }

    private List<String> led(String unit) {
        long id = registries.now().all().stream()
                .filter(life -> life.name(TODAY).equals(unit) && life.existsOn(TODAY))
                .findFirst()
                .orElseThrow()
                .id();
        return obligations
                .page(
                        ObligationFilter.ALL.by(id, "lead"),
                        Viewer.PUBLIC,
                        Vantage.of(TODAY),
                        Obligations.Order.ITEM,
                        null,
                        100)
                .stream()
                .map(one -> one.task().item())
                .toList();
    }

    private static String[] merger(String giver, String taker, String day) {
        return new String[] {
            "kind", "merged",
            "effective", day,
            "from", giver,
            "taker", "",
            "taker.name", taker,
            "taker.kind", "party-commission",
            "taker.level", "central",
            "act", "Quyết định 9-QĐ/TW",
            "act_on", "2026-01-15",
            "source", "https://example.org/9",
            "summary", "Lập " + taker
        };
    }

    private long entered(String... fields) {
        MockHttpServletResponse preview = monitor.post("/registry/events/preview", fields);
        assertThat(preview.getStatus())
                .as(Browser.read(preview).select(".error").text())
                .isEqualTo(200);
        MockHttpServletResponse answer = monitor.send(Browser.read(preview), "/registry/events");
        assertThat(answer.getStatus()).isIn(302, 303);
        String address = Objects.requireNonNull(answer.getHeader("Location"));
        return Long.parseLong(address.replaceAll("\\D+", ""));
    }

    private String withdrawn(long event) {
        return String.valueOf(monitor.post("/registry/events/" + event + "/withdraw", "reason", "thử")
                .getHeader("Location"));
    }

    @Test
    void asksFirstWhatHappenedAndThenOnlyWhatThatNeeds() {
        assertThat(monitor.page("/registry/events/new").select("ul.kinds a")).hasSize(9);
        Document renamed = monitor.page("/registry/events/new?kind=renamed");
        assertThat(renamed.select("[name=taker]")).isEmpty();
        assertThat(renamed.select("[name=name], [name=short], [name=spellings]"))
                .hasSize(3);
        Document split = monitor.page("/registry/events/new?kind=split");
        assertThat(split.select("[name=taker]")).hasSize(2);
        assertThat(split.select("[name=taker.share]")).hasSize(2);
        assertThat(split.select("datalist option")).hasSizeGreaterThan(200);
        Document more =
                monitor.posted("/registry/events/form", "kind", "split", "more", "taker", "taker", "", "taker", "");
        assertThat(more.select("[name=taker]")).hasSize(3);
    }

    @Test
    void entersExactlyWhatThePreviewShows() {
        int before = events();
        assertThat(led(STRATEGY)).contains("II.8");
        Document preview =
                monitor.posted("/registry/events/preview", merger(STRATEGY, "Ban Nghiên cứu Trung ương", "2026-02-01"));
        assertThat(events()).isEqualTo(before);
        assertThat(preview.select(".changes li").eachText())
                .anyMatch(line -> line.contains(STRATEGY) && line.contains("hoạt động đến hết ngày 31/01/2026"))
                .anyMatch(line ->
                        line.contains("Ban Nghiên cứu Trung ương") && line.contains("bắt đầu từ ngày 01/02/2026"));
        String shown = preview.select(".passed").text();
        assertThat(shown)
                .contains("nhiệm vụ đang mở → Ban Nghiên cứu Trung ương")
                .contains("II.8");

        MockHttpServletResponse answer = monitor.send(preview, "/registry/events");
        Document event = monitor.page(Objects.requireNonNull(answer.getHeader("Location")));
        assertThat(event.select(".notice").text()).contains("Đã ghi sự kiện");
        assertThat(event.select(".passed").text()).isEqualTo(shown);
        assertThat(events()).isEqualTo(before + 1);
        assertThat(led("Ban Nghiên cứu Trung ương")).contains("II.8");
        assertThat(event.select("table.rows").text())
                .contains("Ghi sự kiện", "Nhiệm vụ chuyển cho một đơn vị", "Người thứ");
        assertThat(withdrawn(Long.parseLong(
                        event.select("form[action$=withdraw]").attr("action").replaceAll("\\D+", ""))))
                .contains("event-withdrawn");
        assertThat(led(STRATEGY)).contains("II.8");
    }

    @Test
    void leavesWhatTheRuleDoesNotDecideToAPerson() {
        String[] split = {
            "kind",
            "split",
            "effective",
            "2026-02-10",
            "from",
            GOVERNMENT,
            "taker",
            "",
            "taker",
            "",
            "taker.name",
            "Đảng uỷ Một",
            "taker.name",
            "Đảng uỷ Hai",
            "taker.kind",
            "party-committee",
            "taker.kind",
            "party-committee",
            "taker.level",
            "central",
            "taker.level",
            "central",
            "taker.share",
            "function",
            "taker.share",
            "function",
            "taker.words",
            "cực tăng trưởng; vùng động lực",
            "taker.words",
            "xyz"
        };
        Document preview = monitor.posted("/registry/events/preview", split);
        assertThat(preview.select(".passed.undecided").text()).contains("cần người quyết định");
        assertThat(preview.select(".passed:not(.undecided)").text()).contains("Đảng uỷ Một");
        long event = entered(split);

        Document questions = monitor.page("/registry/questions");
        String form = "/registry/questions/events/" + event;
        int open =
                questions.select("form[action=" + form + "] fieldset.question").size();
        assertThat(open).isPositive();
        Document nothing = Browser.read(monitor.send(questions, form));
        assertThat(nothing.select(".error").text()).contains("Chưa chọn câu trả lời nào", "Hãy viết căn cứ");

        String field =
                questions.select("form[action=" + form + "] input[type=radio]").attr("name");
        String two = Long.toString(registries.now().all().stream()
                .filter(life -> life.name(TODAY).equals("Đảng uỷ Hai"))
                .findFirst()
                .orElseThrow()
                .id());
        MockHttpServletResponse decided = monitor.post(form, field, two, "reason", "Theo phân công");
        assertThat(decided.getHeader("Location")).contains("question-decided");
        assertThat(monitor.page("/registry/questions").select("form[action=" + form + "] fieldset.question"))
                .hasSize(open - 1);
        assertThat(led("Đảng uỷ Hai")).hasSize(1);
        assertThat(monitor.page("/registry/events/" + event).select(".passed").text())
                .contains("theo quyết định của người theo dõi");
        Document again = monitor.posted(form, field, two, "reason", "Lần nữa");
        assertThat(again.select(".error").text()).contains("Có người vừa trả lời");
        withdrawn(event);
        assertThat(monitor.page("/registry/questions").select("form[action=" + form + "]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "absorbed | 2026-02-01 | Ban Không Có Thật | Chính phủ | không có đơn vị tên “Ban Không Có Thật”",
                "absorbed | 2026-02-01 | Ban Kinh tế Trung ương | Chính phủ | không tồn tại vào ngày 31/01/2026",
                "absorbed | 2026-02-01 | Chính phủ | Chính phủ | không thể nhận việc của chính mình",
                "absorbed | 2026-02-01 | Chính phủ | '' | Thiếu đơn vị nhận",
                "absorbed | 2026-02-01 | '' | Chính phủ | Thiếu đơn vị mà sự kiện này",
                "absorbed | hôm qua | Chính phủ | Bộ Tài chính | Cần ngày có hiệu lực",
                "split | 2026-02-01 | Chính phủ | Bộ Tài chính | Chia tách cần ít nhất hai",
                "renamed | 2026-02-01 | Chính phủ | '' | Thiếu tên mới",
                "recoded | 2026-02-01 | Chính phủ | '' | Mã số mới phải viết",
            })
    void refusesWithWhatToDoNext(String kind, String day, String giver, String taker, String sentence) {
        int before = events();
        MockHttpServletResponse answer =
                monitor.post("/registry/events/preview", "kind", kind, "effective", day, "from", giver, "taker", taker);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Browser.read(answer);
        assertThat(page.select(".error").text()).contains(sentence);
        assertThat(page.select("[name=effective]").val()).isEqualTo(day);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void refusesInEnglishToo() {
        RegistryWork english = new RegistryWork(mvc, people.signedIn(Role.ADMINISTRATOR)).inEnglish();
        Document page = english.posted(
                "/registry/events/preview",
                "kind",
                "ended",
                "effective",
                "2026-02-01",
                "from",
                "Ban Kinh tế Trung ương");
        assertThat(page.select(".error").text()).contains("does not exist on 31/01/2026");
    }

    @Test
    void sendsAUnitThatHasEndedByAnotherEventToThatEvent() {
        Document page = monitor.posted(
                "/registry/events/preview",
                "kind",
                "ended",
                "effective",
                "2025-02-03",
                "from",
                "Ban Kinh tế Trung ương");
        assertThat(page.select(".error").text()).contains("đã kết thúc bởi một sự kiện khác");
        assertThat(page.select(".error a").attr("href")).matches("/registry/events/\\d+");
    }

    @Test
    void previewsAgainWhenTheRegistryHasChangedMeanwhile() {
        Document preview = monitor.posted("/registry/events/preview", merger(STRATEGY, "Ban Thứ Hai", "2026-02-02"));
        long other = entered(
                "kind",
                "renamed",
                "effective",
                "2026-02-03",
                "from",
                "Toà án nhân dân tối cao",
                "name",
                "Toà án tối cao");
        int before = events();
        MockHttpServletResponse answer = monitor.send(preview, "/registry/events");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Browser.read(answer).select(".error").text()).contains("sổ đã có thay đổi khác");
        assertThat(events()).isEqualTo(before);
        MockHttpServletResponse second = monitor.send(Browser.read(answer), "/registry/events");
        assertThat(second.getStatus())
                .as(Browser.read(second).select("main").text())
                .isIn(302, 303);
        withdrawn(Long.parseLong(String.valueOf(second.getHeader("Location")).replaceAll("\\D+", "")));
        withdrawn(other);
        assertThat(events()).isEqualTo(before - 1);
    }

    @Test
    void correctsByAFurtherRecordThatKeepsTheOldOne() {
        long wrong = entered(merger(STRATEGY, "Ban Sai Ngày", "2026-02-05"));
        Document editor = monitor.page("/registry/events/" + wrong + "/correct");
        assertThat(editor.select("[name=taker]").val()).isEqualTo("Ban Sai Ngày");
        assertThat(editor.select("[name=effective]").val()).isEqualTo("2026-02-05");
        Document unreasoned = Browser.read(monitor.send(editor, "/registry/events/preview"));
        assertThat(unreasoned.select(".error").text()).contains("Hãy viết lý do");
        editor.select("[name=effective]").val("2026-01-20");
        Objects.requireNonNull(editor.select("[name=reason]").first()).text("Văn bản ghi ngày 20/01");
        Document preview = Browser.read(monitor.send(editor, "/registry/events/preview"));
        assertThat(preview.select(".error").text()).isEmpty();
        assertThat(preview.select(".card").text()).contains("Thay cho sự kiện ngày 05/02/2026");
        MockHttpServletResponse answer = monitor.send(preview, "/registry/events");
        String right = Objects.requireNonNull(answer.getHeader("Location")).replaceAll("\\?.*", "");

        Document old = monitor.page("/registry/events/" + wrong);
        assertThat(old.select(".warning").text()).contains("Văn bản ghi ngày 20/01");
        assertThat(old.select(".warning a").attr("href")).isEqualTo(right);
        assertThat(old.select("form[action$=withdraw]")).isEmpty();
        assertThat(registries.now().event(wrong)).isEmpty();
        assertThat(registries.now().all().stream()
                        .filter(life -> life.name(TODAY).equals("Ban Sai Ngày")))
                .hasSize(1)
                .allMatch(life -> life.existsOn(LocalDate.of(2026, 1, 20)));
        assertThat(monitor.page("/registry/events?year=2026")
                        .select("tr.withdrawn")
                        .text())
                .contains("Văn bản ghi ngày 20/01");

        assertThat(monitor.post(right + "/withdraw", "reason", " ").getStatus()).isEqualTo(422);
        assertThat(monitor.post(right + "/withdraw", "reason", "không xảy ra").getHeader("Location"))
                .contains("event-withdrawn");
        assertThat(registries.now().all().stream()
                        .filter(life -> life.name(TODAY).equals("Ban Sai Ngày"))
                        .noneMatch(life -> life.existsOn(TODAY)))
                .isTrue();
    }

    @Test
    void listsByYearKindAndUnit() {
        Document merged = monitor.page("/registry/events?year=2025&kind=merged&unit=Đảng uỷ Chính phủ");
        assertThat(merged.select("tbody tr")).isNotEmpty();
        assertThat(merged.select("tbody tr").text()).contains("Ban cán sự đảng Chính phủ");
        assertThat(monitor.page("/registry/events?unit=Không+có")
                        .select(".empty")
                        .text())
                .contains("Sổ không có đơn vị tên");
        assertThat(monitor.page("/registry/events?asof=2024-01-01").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void letsThePublicReadButNotWrite() {
        Browser anybody = new Browser(mvc);
        Document list = anybody.page("/registry/events");
        assertThat(list.select("tbody tr")).isNotEmpty();
        assertThat(list.select("a[href=/registry/events/new]")).isEmpty();
        assertThat(anybody.get("/registry/events/new").getStatus()).isIn(302, 303);
        assertThat(new Browser(mvc)
                        .with(people.signedIn(Role.SUPERIOR))
                        .get("/registry/events/new")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void isNotThereForWhatNeverHappened() {
        assertThat(monitor.get("/registry/events/999999").getStatus()).isEqualTo(404);
        assertThat(monitor.get("/registry/events/999999/correct").getStatus()).isEqualTo(404);
        assertThat(monitor.post("/registry/events/999999/withdraw", "reason", "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(monitor.post("/registry/events/preview", "kind", "exploded").getStatus())
                .isEqualTo(400);
    }
}
