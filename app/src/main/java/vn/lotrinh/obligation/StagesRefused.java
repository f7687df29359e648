package vn.lotrinh.obligation;

import java.util.List;
import java.util.stream.Collectors;

/** A file of stages that can't be taken in: nothing of it is. */
public final class StagesRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<StageProblem> problems;

    StagesRefused(List<StageProblem> problems) {
        super(problems.stream()
                .map(problem -> "line " + problem.line() + ": " + problem.what().code() + " “" + problem.words() + "”")
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, line by line. */
    public List<StageProblem> problems() {
        return problems;
    }
}
