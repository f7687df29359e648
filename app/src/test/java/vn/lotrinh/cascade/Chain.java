package vn.lotrinh.cascade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.TestClock;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.directive.Desk.ReadingAccepted;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.directive.ReadDeadline;
import vn.lotrinh.directive.ReadField;
import vn.lotrinh.directive.ReadHead;
import vn.lotrinh.directive.ReadTask;
import vn.lotrinh.directive.ReadUnit;
import vn.lotrinh.directive.Sheet;
import vn.lotrinh.reader.text.Folding;

/**
 * Accepts directives for tests. Numbers and dates follow a real chain (DOMAIN.md §4); every word of their tasks is made up for
 * the tests and stands in none of them.
 */
public final class Chain {

    static final LocalDate OF_GOVERNMENT = LocalDate.of(2022, 8, 1);
    static final LocalDate OF_COMMITTEE = LocalDate.of(2022, 8, 16);
    static final LocalDate OF_PROVINCE = LocalDate.of(2022, 9, 7);
    static final LocalDate OF_POLITBURO = LocalDate.of(2022, 2, 10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Directives directives;
    private final TestClock clock;

    Chain(
            JdbcClient database,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Directives directives,
            TestClock clock) {
        this.database = database;
        this.events = events;
        this.transaction = transaction;
        this.directives = directives;
        this.clock = clock;
    }

    /** A directive to be. */
    static final class Draft {
        private final @Nullable String number;
        private final String issuer;
        private final @Nullable LocalDate issuedOn;
        private String title = "Văn bản thử";
        private String text = "";
        private boolean open = true;
        private final List<ReadHead.Cited> cited = new ArrayList<>();
        private final List<ReadTask> tasks = new ArrayList<>();

        Draft(@Nullable String number, String issuer, @Nullable LocalDate issuedOn) {
            this.number = number;
            this.issuer = issuer;
            this.issuedOn = issuedOn;
        }

        Draft titled(String words) {
            title = words;
            return this;
        }

        Draft hidden() {
            open = false;
            return this;
        }

        Draft saying(String words) {
            text = words;
            return this;
        }

        Draft implementing(String cites, @Nullable LocalDate on) {
            return citing(cites, on, "implements");
        }

        Draft citing(String cites, @Nullable LocalDate on, String relation) {
            cited.add(new ReadHead.Cited(cites, on, relation));
            return this;
        }

        Draft task(String words, String... leads) {
            return task(words, null, leads);
        }

        Draft task(String words, @Nullable LocalDate due, String... leads) {
            String id = Integer.toString(tasks.size() + 1);
            tasks.add(new ReadTask(
                    id,
                    ReadField.said(words),
                    List.of(leads).stream()
                            .map(lead -> new ReadUnit(ReadField.said(lead), "lead"))
                            .toList(),
                    List.of(),
                    due == null ? null : new ReadDeadline(ReadField.said("xong"), "by", due.toString(), due, null),
                    null,
                    false));
            return this;
        }

        private Sheet sheet() {
            ReadHead head = new ReadHead(
                    number == null ? null : ReadField.said(number),
                    "programme",
                    ReadField.said(issuer),
                    issuedOn,
                    ReadField.said(title),
                    null,
                    List.of(),
                    cited);
            return new Sheet(head, tasks, List.of());
        }
    }

    static Draft programme(@Nullable String number, String issuer, @Nullable LocalDate issuedOn) {
        return new Draft(number, issuer, issuedOn);
    }

    /** The Government's: four made-up tasks. */
    static Draft government() {
        return programme("96/NQ-CP", "Chính phủ", OF_GOVERNMENT)
                .titled("Chương trình thử của cấp trên về vườn chè")
                .implementing("11-NQ/TW", OF_POLITBURO)
                .task(
                        "Lập đề án chợ phiên chè cổ thụ và bảo tàng ấm tích ven hồ sương mù",
                        LocalDate.of(2023, 12, 31),
                        "Bộ Tài chính")
                .task("Mở tuyến tàu leo dốc răng cưa nối các bản trên mây", "Bộ Xây dựng")
                .task(
                        "Đếm đàn ngựa bạch và cấp thẻ hoa văn cho từng con ngựa bạch",
                        "Bộ Nông nghiệp và Phát triển nông thôn")
                .task("Dựng đài quan trắc sương muối cho vườn mận hậu", "Bộ Tài nguyên và Môi trường");
    }

    /** The provincial committee's: it takes up two. */
    static Draft committee() {
        return programme("12-CTr/TU", "Tỉnh uỷ Sơn La", OF_COMMITTEE)
                .titled("Chương trình thử của tỉnh về vườn chè")
                .implementing("11-NQ/TW", OF_POLITBURO)
                .implementing("96/NQ-CP", OF_GOVERNMENT)
                .task(
                        "Trình đề án chợ phiên chè cổ thụ của tỉnh, gắn với bảo tàng ấm tích ven hồ sương mù",
                        LocalDate.of(2023, 6, 30),
                        "Uỷ ban nhân dân tỉnh Sơn La")
                .task("Đếm đàn ngựa bạch của tỉnh, cấp thẻ hoa văn cho ngựa bạch", "Sở Nông nghiệp")
                .task("Tập hát then cho đội văn nghệ xã vùng lòng chảo", "Sở Văn hoá");
    }

    /** The province's: two parents. */
    static Draft province() {
        return programme("1857/CTr-UBND", "Uỷ ban nhân dân tỉnh Sơn La", OF_PROVINCE)
                .titled("Chương trình thử của uỷ ban về vườn chè")
                .implementing("96/NQ-CP", OF_GOVERNMENT)
                .implementing("12-CTr/TU", OF_COMMITTEE)
                .task("Chọn đất họp chợ phiên chè cổ thụ và dựng bảo tàng ấm tích ven hồ sương mù", "Sở Công Thương")
                .task("Dạy hát then cho đội văn nghệ xã vùng lòng chảo", "Sở Văn hoá");
    }

    /** Accepts it; its number. */
    long accept(Draft draft) {
        Directive directive = enter(draft);
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new ReadingAccepted(directive, draft.sheet(), "account:1")));
        return directive.id();
    }

    private Directive enter(Draft draft) {
        long id = database.sql("""
                        insert into directive.directive (state, public, number, number_folded, kind, issuer, issuer_folded,
                        issued_on, title, search, received_at, received_by)
                        values ('accepted', :public, :number, :folded, 'programme', :issuer, :issuer, :day, :title, :search,
                        :now, 'account:1') returning id""")
                .param("public", draft.open)
                .param("number", draft.number)
                .param("folded", draft.number == null ? null : Folding.match(draft.number))
                .param("issuer", draft.issuer)
                .param("day", draft.issuedOn)
                .param("title", draft.title)
                .param("search", Folding.bare(draft.number + " " + draft.title + " " + draft.issuer))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        byte[] sha256 = sha256(id + draft.title);
        database.sql("""
                        insert into directive.file (sha256, directive_id, name, media_type, size)
                        values (:sha, :id, 'a.txt', 'text/plain', 1)""").param("sha", sha256).param("id", id).update();
        database.sql("""
                        insert into directive.reading (directive_id, sha256, read_at, reader, text, content)
                        values (:id, :sha, :now, 'test', :text, cast(:content as jsonb))""")
                .param("id", id)
                .param("sha", sha256)
                .param("now", Timestamp.from(clock.instant()))
                .param("text", draft.text)
                .param("content", JSON.writeValueAsString(draft.sheet()))
                .update();
        return directives.find(id, TestVisitor.MONITOR).orElseThrow();
    }

    private static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
