package vn.lotrinh.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import vn.lotrinh.TestSystem;
import vn.lotrinh.reader.document.UnreadableDocument;

/** Files are kept as they came, once each, and read in the background whatever happens. */
@TestSystem
class IntakeTest {

    private static final String ACTOR = "account:1";

    @Autowired
    private Intake intake;

    @Autowired
    private ReadingDesk readingDesk;

    @Autowired
    private Directives directives;

    @Autowired
    private Originals originals;

    @Autowired
    private Readings readings;

    @Autowired
    private JdbcClient database;

    @Autowired
    private IncompleteEventPublications unfinished;

    @Autowired
    private ThreadPoolTaskExecutor background;

    private static byte[] plan(String number, String extra) {
        return """
                ỦY BAN NHÂN DÂN
                TỈNH SƠN TÂY
                Số: %s

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Sơn Tây, ngày 12 tháng 02 năm 2025

                KẾ HOẠCH
                Triển khai chuyển đổi số năm 2025

                II. NHIỆM VỤ
                1. Xây dựng đề án số hoá hồ sơ %s.
                - Cơ quan chủ trì: Sở Khoa học và Công nghệ.
                - Thời hạn: Quý III năm 2025.
                """.formatted(number, extra).getBytes(StandardCharsets.UTF_8);
    }

    private Intake.Received receive(String name, byte[] content) {
        return intake.receive(name, content, false, ACTOR);
    }

    /** Takes a file in and reads it at once; the background then finds that done. */
    private Directive read(byte[] content) {
        Intake.Received received = receive("a.txt", content);
        readingDesk.read(received.directive(), received.sha256());
        return directives.find(received.directive()).orElseThrow();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void readsWhatCameIn() {
        Directive directive = read(plan("15/KH-UBND", "a"));
        assertThat(directive.state()).isEqualTo(Directive.State.READ);
        assertThat(directive.number()).isEqualTo("15/KH-UBND");
        assertThat(readings.latest(directive.id()).orElseThrow().sheet().tasks())
                .hasSize(1);
    }

    @Test
    void tellsThatItHasAFileAlready() {
        long first = receive("a.txt", plan("16/KH-UBND", "a")).directive();
        assertThat(receive("b.docx", plan("16/KH-UBND", "a")))
                .isInstanceOfSatisfying(
                        Intake.Received.KnownAlready.class,
                        known -> assertThat(known.directive()).isEqualTo(first));
    }

    @Test
    void keepsAFileOnceThatManySendAtTheSameTime() throws Exception {
        byte[] content = plan("17/KH-UBND", "a");
        List<Intake.Received> received = atOnce(4, _ -> receive("a.txt", content));
        assertThat(received)
                .extracting(Intake.Received::directive)
                .containsOnly(received.getFirst().directive());
        assertThat(received).filteredOn(Intake.Received.Kept.class::isInstance).hasSize(1);
    }

    @Test
    void marksAnotherFileOfTheSameDirectiveAsDuplicate() {
        Directive first = read(plan("18/KH-UBND", "a"));
        Directive second = read(plan("18/KH-UBND", "b"));
        assertThat(second.state()).isEqualTo(Directive.State.DUPLICATE);
        assertThat(second.duplicateOf()).isEqualTo(first.id());
    }

    @Test
    void marksAllButOneAsDuplicateWhenTheyAreReadAtTheSameTime() throws Exception {
        List<Directive> read = atOnce(4, i -> read(plan("19/KH-UBND", "phần " + i)));
        assertThat(read).filteredOn(one -> one.state() == Directive.State.READ).hasSize(1);
        assertThat(read)
                .filteredOn(one -> one.state() == Directive.State.DUPLICATE)
                .hasSize(3);
    }

    private static <T> List<T> atOnce(int count, java.util.function.IntFunction<T> work) throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(count)) {
            List<Callable<T>> calls = IntStream.range(0, count)
                    .mapToObj(i -> (Callable<T>) () -> work.apply(i))
                    .toList();
            List<Future<T>> done = many.invokeAll(calls);
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : done) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void tellsTheTypeFromTheContentAndNotFromTheName() {
        Intake.Received received = receive("a.pdf", plan("20/KH-UBND", "a"));
        assertThat(originals.find(received.sha256()).orElseThrow().mediaType()).startsWith("text/plain");
    }

    @Test
    void refusesWhatIsNoDocumentWhateverItIsCalled() {
        byte[] program = new byte[64];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, program, 0, 7);
        assertThatThrownBy(() -> receive("a.docx", program)).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> receive("a.txt", new byte[0])).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void leavesNothingOfARefusedFile() {
        long before = count();
        assertThatThrownBy(() -> receive("a.docx", new byte[0])).isInstanceOf(UnreadableDocument.class);
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return database.sql("select count(*) from directive.directive")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("names")
    void showsANameThatCanDoNoHarm(String name, String label) {
        assertThat(Intake.label(name)).isEqualTo(label);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../../../etc/passwd", "passwd"),
                Arguments.of("C:\\Users\\an\\kế hoạch.docx", "kế hoạch.docx"),
                Arguments.of("a\u0000b\r\nc\u001b[31m.txt", "abc[31m.txt"),
                Arguments.of("gpj.\u202Etxt", "gpj.txt"),
                Arguments.of("", "?"),
                Arguments.of("   ", "?"),
                Arguments.of("a/", "?"),
                Arguments.of("ệ".repeat(300), "ệ".repeat(200)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsAFileUnderAnyName(String name, String label) {
        Intake.Received received = receive(name, plan("21/KH-UBND", "của " + name.hashCode()));
        assertThat(originals.find(received.sha256()).orElseThrow().name()).isEqualTo(label);
    }

    @Test
    void givesAFileOfManyPartsBackByteForByte() throws Exception {
        byte[] noise = new byte[3_500_000];
        new Random(1).nextBytes(noise);
        byte[] content = ("<html><body><p>Kế hoạch</p><!--" + HexFormat.of().formatHex(noise) + "--></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        Intake.Received received = receive("a.html", content);
        Originals.Original original = originals.find(received.sha256()).orElseThrow();
        assertThat(original.sha256()).isEqualTo(sha256(content));
        assertThat(original.size()).isEqualTo(content.length);
        assertThat(originals.content(original)).isEqualTo(content);
        assertThat(database.sql("select count(*) from directive.file_part where sha256 = decode(:sha, 'hex')")
                        .param("sha", original.sha256())
                        .query(Long.class)
                        .single())
                .isEqualTo((content.length + (1 << 20) - 1) / (1 << 20));
    }

    @Test
    void saysWhyAFileCanNotBeRead() {
        Directive directive = read("%PDF-1.7\nhỏng".getBytes(StandardCharsets.UTF_8));
        assertThat(directive.state()).isEqualTo(Directive.State.UNREADABLE);
        Refusal refusal = java.util.Objects.requireNonNull(directive.refusal());
        assertThat(refusal.sentence(vn.lotrinh.page.Texts.VIETNAMESE))
                .isNotBlank()
                .doesNotContain("{");
        assertThat(refusal.sentence(java.util.Locale.ENGLISH))
                .isNotEqualTo(refusal.sentence(vn.lotrinh.page.Texts.VIETNAMESE));
    }

    @Test
    void readsAfterARestartWhatAStopInterrupted() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        for (int thread = 0; thread < background.getCorePoolSize(); thread++) {
            background.execute(() -> await(end));
        }
        Intake.Received received;
        try {
            received = receive("a.txt", plan("22/KH-UBND", "a"));
            assertThat(directives.find(received.directive()).orElseThrow().state())
                    .isEqualTo(Directive.State.RECEIVED);
            assertThat(database.sql("select count(*) from lotrinh.event_publication where serialized_event like :sha")
                            .param("sha", "%" + received.sha256() + "%")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            // What waits in the background is lost with the process; what is asked for again is what the next start
            // asks.
            background.getThreadPoolExecutor().getQueue().clear();
        } finally {
            end.countDown();
        }
        unfinished.resubmitIncompletePublications(_ -> true);
        awaitIdle();
        assertThat(directives.find(received.directive()).orElseThrow().state()).isEqualTo(Directive.State.READ);
    }

    /** All threads meet only when none of them has anything else to do. */
    private void awaitIdle() throws InterruptedException {
        CountDownLatch meeting = new CountDownLatch(background.getCorePoolSize());
        for (int thread = 0; thread < background.getCorePoolSize(); thread++) {
            background.execute(() -> {
                meeting.countDown();
                await(meeting);
            });
        }
        meeting.await();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
