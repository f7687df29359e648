package vn.lotrinh.directive;

import java.util.List;
import java.util.Locale;
import vn.lotrinh.reader.document.UnreadableDocument;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * Why a file could not be read.
 *
 * @param reason the reason
 * @param arguments what its sentence names
 */
public record Refusal(Reason reason, List<String> arguments) {

    /** Copies the list. */
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(UnreadableDocument unreadable) {
        return new Refusal(unreadable.reason(), unreadable.arguments());
    }

    /** A refusal as it is kept: the reason's name and the arguments, a line each. */
    static Refusal kept(String lines) {
        List<String> all = lines.lines().toList();
        return new Refusal(Reason.valueOf(all.getFirst()), all.subList(1, all.size()));
    }

    String lines() {
        return arguments.isEmpty() ? reason.name() : reason.name() + "\n" + String.join("\n", arguments);
    }

    /** One sentence for a person: what is wrong and what to do. */
    public String sentence(Locale locale) {
        return new UnreadableDocument(reason, arguments.toArray(String[]::new)).sentence(locale);
    }
}
