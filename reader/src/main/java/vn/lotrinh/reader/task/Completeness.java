package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.document.Warning.Code;
import vn.lotrinh.reader.unit.Mention;

/**
 * Warns of what a task leaves open, after the "6 rõ" (rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ
 * thẩm quyền), and of fields that were read with doubt.
 */
public final class Completeness {

    private Completeness() {}

    /** The warnings about a reading's tasks. */
    public static List<Warning> of(List<Task> tasks) {
        List<Warning> warnings = new ArrayList<>();
        if (tasks.isEmpty()) {
            warnings.add(Warning.of(Code.NO_TASK));
        }
        tasks.forEach(task -> check(task, warnings));
        return warnings;
    }

    private static void check(Task task, List<Warning> warnings) {
        if (task.leads().isEmpty()) {
            warnings.add(of(Code.NO_LEAD, task, null));
        }
        for (Mention lead : task.leads()) {
            if (!lead.quote().sure()) {
                warnings.add(of(
                        Code.LEAD_UNCERTAIN,
                        task,
                        lead.quote().span(),
                        lead.quote().text()));
            }
        }
        if (task.deadline() == null) {
            warnings.add(of(Code.NO_DEADLINE, task, null));
        } else if (!task.deadline().words().sure()) {
            Quote words = task.deadline().words();
            warnings.add(of(Code.DEADLINE_UNCLEAR, task, words.span(), words.text()));
        }
        if (task.deliverable() == null) {
            warnings.add(of(Code.NO_PRODUCT, task, null));
        }
    }

    private static Warning of(Code code, Task task, @Nullable Span span, String... arguments) {
        return new Warning(code, List.of(arguments), task.id(), span);
    }
}
