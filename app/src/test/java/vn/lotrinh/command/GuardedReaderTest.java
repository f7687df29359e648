package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Limits;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

class GuardedReaderTest {

    private static final Input INPUT = new Input(Path.of("a.txt"), "a.txt");
    private static final Limits SHORT = new Limits(Duration.ofMillis(10), 5 << 20, 100, 10, 10);

    @Test
    void givesUpAReadingThatNeverEnds() {
        assertThat(reasonOf(_ -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    throw new IllegalStateException();
                }))
                .isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void reportsAReadingThatEatsAllMemory() {
        assertThat(reasonOf(_ -> {
                    throw new OutOfMemoryError();
                }))
                .isEqualTo(Reason.TOO_MUCH_MEMORY);
    }

    @Test
    void readsAgainAloneWhenMemoryRanOutBesideOthers() {
        AtomicInteger tries = new AtomicInteger();
        Outcome outcome = new GuardedReader(SHORT, _ -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new OutOfMemoryError();
                    }
                    return Samples.reading("Việc");
                })
                .read(INPUT);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void reportsADocumentThatIsNestedTooDeep() {
        assertThat(reasonOf(_ -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void tellsABugFromABadFile() {
        Run run = new Run(false, false);
        GuardedReader broken = new GuardedReader(SHORT, _ -> {
            throw new IllegalStateException("boom");
        });
        int exit = new ReadingRun(run.console(), Texts.in(Language.VI.locale()), broken)
                .read(List.of(INPUT), Output.Form.TABLE, false, null);
        assertThat(exit).isEqualTo(Exit.INTERNAL);
        assertThat(run.err()).startsWith("a.txt: Lỗi nội bộ").contains("IllegalStateException: boom");
    }

    private static Reason reasonOf(Function<Input, Reading> reader) {
        Outcome outcome = new GuardedReader(SHORT, reader).read(INPUT);
        return ((Outcome.Refused) outcome).why().reason();
    }
}
