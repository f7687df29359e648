package vn.lotrinh.reader.outline;

import java.util.List;
import java.util.regex.Pattern;
import vn.lotrinh.reader.text.DataFile;
import vn.lotrinh.reader.text.Folding;

/** Tells by its heading whether a section can assign tasks: purposes, targets and reviews of results do not. */
public final class Section {

    private static final int LONGEST_HEADING = 160;

    private static final List<Pattern> ASSIGN_NOTHING =
            DataFile.named("outline/sections-without-tasks.tsv").patterns();

    private Section() {}

    /** Whether the heading announces purposes, targets, results or other things that are no tasks. */
    public static boolean assignsNothing(Item heading) {
        String words = heading.words().text();
        if (heading.marker() == null
                || words.length() > LONGEST_HEADING && heading.children().isEmpty()) {
            return false;
        }
        String form = Folding.match(words.length() > LONGEST_HEADING ? words.substring(0, LONGEST_HEADING) : words);
        return ASSIGN_NOTHING.stream().anyMatch(pattern -> pattern.matcher(form).find());
    }
}
