package vn.lotrinh.directive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Proofreading.Answer;
import vn.lotrinh.reader.letterhead.Kind;
import vn.lotrinh.reader.text.Messages;

/**
 * What a person sent from the reading page.
 *
 * @param step what it asks for: {@code text}, {@code leads}, {@code dismissed}
 * @param typed what was typed, by the name of the input
 */
record ReadingForm(String step, Map<String, String> typed) {

    ReadingForm {
        typed = Map.copyOf(typed);
    }

    /** Whether there is such a step. */
    boolean known() {
        return switch (step) {
            case "text", "leads", "coordinators", "deadline", "product", "head" -> true;
            case "added", "split", "joined", "dismissed", "restored", "confirmed" -> true;
            default -> false;
        };
    }

    /** The correction that it asks for, or why it can't be one. */
    Answer read(Proofreading proof) {
        String task = value("task");
        return switch (step) {
            case "text" -> proof.text(task, value("words"));
            case "leads" -> proof.units(task, true, value("words"));
            case "coordinators" -> proof.units(task, false, value("words"));
            case "deadline" -> deadline(proof, task);
            case "product" -> proof.product(task, value("words"));
            case "head" -> head();
            case "added" -> proof.added(span(0), span(1));
            case "split" -> proof.split(task, value("words"));
            case "joined" -> proof.joined(task);
            case "dismissed" -> new Answer.Fit(new Correction.Dismissed(task));
            case "restored" -> new Answer.Fit(new Correction.Restored(task));
            default -> confirmed(proof);
        };
    }

    /** The form that it came from, with what was typed. */
    Opened opened() {
        String task = step.equals("head") ? Mark.HEAD : value("task");
        return switch (step) {
            case "text", "split" -> new Opened(task, Mark.TEXT, typed, null, null);
            case "leads" -> new Opened(task, "lead", typed, null, null);
            case "coordinators" -> new Opened(task, "coordinator", typed, null, null);
            case "deadline", "product" -> new Opened(task, step, typed, null, null);
            case "head" -> new Opened(task, Past.WHOLE, typed, null, null);
            default -> Opened.NONE;
        };
    }

    /** The task that it speaks of, or empty. */
    String task() {
        return step.equals("confirmed") ? Opened.of(value("place")).owner() : value("task");
    }

    /** Whether it only asks what the words of a deadline mean. */
    boolean looks() {
        return typed.containsKey("look");
    }

    /** What the typed words of a deadline mean; {@code null} where they are not understood. */
    @Nullable
    ReadDeadline meaning(Proofreading proof) {
        return proof.meaning(value("task"), value("words"), day(value("last")));
    }

    private Answer deadline(Proofreading proof, String task) {
        LocalDate last = day(value("last"));
        return last == null && !value("last").isBlank()
                ? new Answer.Unfit("reading.refused.day", value("last"))
                : proof.due(task, value("words"), last);
    }

    private Answer head() {
        LocalDate issuedOn = day(value("issued"));
        return issuedOn == null && !value("issued").isBlank()
                ? new Answer.Unfit("reading.refused.day", value("issued"))
                : new Answer.Fit(new Correction.Head(
                        words("number"), kind(), words("issuer"), issuedOn, words("title"), words("signer")));
    }

    private String kind() {
        return Arrays.stream(Kind.values())
                .map(Messages::code)
                .filter(code -> code.equals(value("kind")))
                .findFirst()
                .orElse("other");
    }

    private Answer confirmed(Proofreading proof) {
        Opened place = Opened.of(value("place"));
        return proof.confirmed(place.owner(), place.field());
    }

    private String value(String input) {
        return typed.getOrDefault(input, "");
    }

    private @Nullable String words(String input) {
        String words = NearestWords.tidy(value(input));
        return words.isEmpty() ? null : words;
    }

    /** One end of a span such as {@code 120-340}; -1 where it is none. */
    private int span(int end) {
        String[] ends = value("span").split("-", 2);
        return ends.length == 2 && ends[end].matches("\\d{1,9}") ? Integer.parseInt(ends[end]) : -1;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
