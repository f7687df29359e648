package vn.lotrinh.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.organization.Mentions;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Resolution;
import vn.lotrinh.organization.Resolution.Status;
import vn.lotrinh.organization.ShippedFiles;

/** {@code lotrinh unit}: who is meant by a name, what became of it, and who answers for it. From the shipped data alone. */
@Command(name = "unit", sortOptions = false)
final class UnitCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.words}", descriptionKey = "unit.words")
    List<String> words = List.of();

    @Option(
            names = "--on",
            paramLabel = "${bundle:label.date}",
            descriptionKey = "unit.on",
            converter = DeadlineCommand.Day.class)
    @Nullable
    LocalDate on;

    @Option(names = "--issuer", paramLabel = "${bundle:label.name}", descriptionKey = "unit.issuer")
    @Nullable
    String issuer;

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "unit.format")
    Form form = Form.TABLE;

    /** The forms in which the answer is printed. */
    enum Form {
        TABLE,
        JSON
    }

    UnitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = common.texts();
        LocalDate day = on == null ? new BusinessClock().today() : on;
        Registry registry = ShippedFiles.registry();
        Mentions mentions = new Mentions(registry);
        Optional<Long> issuing = Optional.ofNullable(issuer).flatMap(name -> mentions.issuer(name, day));
        if (issuer != null && issuing.isEmpty()) {
            console.err().println(texts.of("unit.no-issuer", issuer, Shown.day(day)));
            return Exit.NOT_UNDERSTOOD;
        }
        String asked = String.join(" ", words);
        Resolution resolution = mentions.resolve(asked, day, issuing.orElse(null));
        UnitOutput output = new UnitOutput(texts, registry, day);
        if (form == Form.JSON) {
            console.out().print(output.json(resolution));
        } else {
            console.out().print(Output.lines(output.table(asked, resolution, console)));
        }
        return resolution.status() == Status.RESOLVED ? Exit.OK : Exit.NOT_UNDERSTOOD;
    }
}
