package vn.lotrinh;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import vn.lotrinh.installation.Backup;

/** The packages are the modules of the business, and keep to their boundaries. */
class ModularityTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/lotrinh");

    /** What is no module: the library that reads, and what starts the system and keeps its data. */
    private static final String[] NO_MODULES = {
        "vn.lotrinh.reader..", "vn.lotrinh.command..", "vn.lotrinh.installation..", "gg.jte.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("vn.lotrinh");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|only|truncate|table)\\s+(ledger|organization|access|directive|obligation|cascade)\\.[a-z_]+");

    @Test
    void usesOnlyWhatEachModuleDeclares() {
        ApplicationModules.of(Server.class, resideInAnyPackage(NO_MODULES)).verify();
    }

    @Test
    void letsNobodyButTheCommandLineUseTheCommandLineOrTheInstallation() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.lotrinh.command..", "vn.lotrinh.installation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.lotrinh.command..", "vn.lotrinh.installation..")
                .check(CLASSES);
    }

    @Test
    void keepsTheInstallationFreeOfTheBusiness() {
        noClasses()
                .that()
                .resideInAPackage("vn.lotrinh.installation..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("vn.lotrinh..")
                        .and(DescribedPredicate.not(resideInAnyPackage("vn.lotrinh.installation.."))))
                .check(CLASSES);
    }

    @Test
    void asksForTheTimeInTheCalendarOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.lotrinh.calendar..")
                .and()
                .doNotBelongToAnyOf(Backup.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void injectsNothingIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(CLASSES);
    }

    @Test
    void namesThingsByTheWordsOfTheField() {
        assertThat(CLASSES)
                .extracting(type -> type.getSimpleName())
                .noneMatch(name -> name.matches(".*(Impl|Manager|Helper|Utils?|Service|Dto|Exception)"));
    }

    @Test
    void saysInEveryPackageWhatItIsAndThatNothingIsNull() throws IOException {
        List<Path> without = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            for (Path folder : folders.filter(ModularityTest::holdsSources).toList()) {
                Path info = folder.resolve("package-info.java");
                if (!Files.exists(info) || !Files.readString(info).matches("(?s)/\\*\\* .*@NullMarked.*")) {
                    without.add(folder);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private static boolean holdsSources(Path folder) {
        String[] sources = folder.toFile().list((_, name) -> name.endsWith(".java"));
        return sources != null && sources.length > 0;
    }

    @Test
    void readsNoTableOfAnotherModule() throws IOException {
        List<String> trespasses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String module = SOURCES.relativize(file).getName(0).toString();
                TABLE.matcher(Files.readString(file))
                        .results()
                        .filter(found -> !found.group(1).equals(module))
                        .forEach(found -> trespasses.add(file + ": " + found.group()));
            }
        }
        assertThat(trespasses).isEmpty();
    }
}
