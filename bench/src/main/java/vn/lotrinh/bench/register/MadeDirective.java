package vn.lotrinh.bench.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A made directive.
 *
 * @param number number and symbol
 * @param kind code of the kind
 * @param issuer the issuing body
 * @param issuedOn date of issue
 * @param title what it is about
 * @param tasks its tasks
 */
record MadeDirective(
        String number, String kind, String issuer, LocalDate issuedOn, String title, List<MadeTask> tasks) {

    /** The day on which everything is known that the made register knows. */
    static final LocalDate KNOWN_ON = LocalDate.of(2026, 6, 30);

    static final int TASKS = 9;
    static final int PROGRAMMES = 4;
    static final int MEASURES = 5;

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    MadeDirective {
        tasks = List.copyOf(tasks);
    }

    /**
     * A plan of nine tasks and its dissemination, and the four programmes by which it is put into practice, each with
     * five measures for each of the nine: 226 tasks.
     */
    static List<MadeDirective> family(int place, Random random) {
        Words words = new Words(random);
        LocalDate issued = FIRST.plusDays(random.nextInt(4 * 365));
        List<MadeDirective> family = new ArrayList<>();
        List<MadeTask> plan = new ArrayList<>();
        plan.add(new MadeTask(
                "I.1",
                "Tổ chức quán triệt, tuyên truyền " + words.title() + ".",
                List.of(0),
                null,
                "Báo cáo",
                null,
                false));
        for (int task = 1; task <= TASKS; task++) {
            plan.add(task("II." + task, issued, words, random));
        }
        family.add(new MadeDirective(place + "-KH/TW", "plan", "Bộ Chính trị", issued, words.title(), plan));
        for (int programme = 1; programme <= PROGRAMMES; programme++) {
            family.add(programme(place, programme, issued.plusDays(30 + random.nextInt(200)), words, random));
        }
        return family;
    }

    private static MadeDirective programme(int place, int programme, LocalDate issued, Words words, Random random) {
        List<MadeTask> tasks = new ArrayList<>();
        for (int task = 1; task <= TASKS; task++) {
            tasks.add(task("II." + task, issued, words, random));
            for (int measure = 1; measure <= MEASURES; measure++) {
                tasks.add(task("II." + task + "." + measure, issued, words, random));
            }
        }
        String issuer = Words.units().get(random.nextInt(Words.units().size()));
        return new MadeDirective(
                place + "." + programme + "-CTr/TU", "programme", issuer, issued, words.title(), tasks);
    }

    private static MadeTask task(String item, LocalDate issued, Words words, Random random) {
        LocalDate due = random.nextInt(100) < 12 ? null : due(issued, random);
        LocalDate proof = proof(issued, due, random);
        return new MadeTask(item, words.task(), units(random), due, words.product(), proof, random.nextInt(100) < 96);
    }

    private static LocalDate due(LocalDate issued, Random random) {
        LocalDate end = random.nextInt(100) < 85 ? KNOWN_ON : LAST;
        long days = end.toEpochDay() - issued.toEpochDay() - 60;
        return issued.plusDays(60 + Math.round(Math.abs(random.nextDouble()) * Math.max(1, days)));
    }

    /** About seven in ten are proved done; some of them late, some before their time. */
    private static @Nullable LocalDate proof(LocalDate issued, @Nullable LocalDate due, Random random) {
        if (random.nextInt(100) >= 82) {
            return null;
        }
        LocalDate aim = due == null ? issued.plusDays(400) : due;
        LocalDate day = aim.plusDays(random.nextInt(100) < 75 ? -random.nextInt(50) : random.nextInt(300));
        return day.isAfter(KNOWN_ON) || day.isBefore(issued) ? null : day;
    }

    private static List<Integer> units(Random random) {
        Set<Integer> units = new LinkedHashSet<>();
        int count = 1 + random.nextInt(4);
        while (units.size() < count) {
            units.add(random.nextInt(Words.units().size()));
        }
        return List.copyOf(units);
    }
}
