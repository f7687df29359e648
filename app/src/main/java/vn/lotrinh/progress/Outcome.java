package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import vn.lotrinh.page.Texts;

/** What came of something that somebody wanted to do. */
public sealed interface Outcome {

    /**
     * It is recorded.
     *
     * @param id the number of what was recorded: a report, evidence, an extension
     */
    record Done(long id) implements Outcome {}

    /**
     * A rule forbids it; nothing has changed.
     *
     * @param code the stable code of the rule
     * @param arguments what the sentence names: which one, what is allowed
     */
    record Refused(String code, List<Object> arguments) implements Outcome {

        /** Copies the list. */
        public Refused {
            arguments = List.copyOf(arguments);
        }

        /** Why, and what to do, in the reader's language. */
        public String sentence(Texts texts) {
            return texts.of(
                    "refused." + code,
                    arguments.stream()
                            .map(argument -> argument instanceof LocalDate day ? texts.day(day) : argument)
                            .toArray());
        }
    }

    /** A refusal. */
    static Refused refused(String code, Object... arguments) {
        return new Refused(code, List.of(arguments));
    }
}
