package vn.lotrinh.reader;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Date;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape that docs and house style promise. */
class ArchitectureTest {

    private static final String ROOT = "vn.lotrinh.reader";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void hasNoCyclesOfPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsTextAndDocumentFreeOfTheAnalysis() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".text..", ROOT + ".document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".task..",
                        ROOT + ".unit..",
                        ROOT + ".time..",
                        ROOT + ".outline..",
                        ROOT + ".letterhead..",
                        ROOT + ".json..",
                        ROOT + ".evaluation..")
                .check(CLASSES);
    }

    @Test
    void hidesTheReadersOfFormatsBehindOneDoor() {
        classes()
                .that()
                .implement(ROOT + ".document.FormatReader")
                .should()
                .notBePublic()
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".document..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".document.layout.."))
                .check(CLASSES);
    }

    @Test
    void letsNoLibraryShowThroughExceptInTheJsonForm() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".json..", ROOT + ".evaluation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void namesClassesByTheField() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Service|Dto|Exception)$")
                .check(CLASSES);
    }

    @Test
    void readsNoClockThatSaysToday() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Year.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .check(CLASSES);
    }

    @Test
    void marksEveryPackage() {
        for (JavaPackage name : CLASSES.getPackage(ROOT).getSubpackagesInTree()) {
            if (!name.getClasses().isEmpty()) {
                assertThat(name.isAnnotatedWith(NullMarked.class))
                        .as(name.getName() + " has a package-info.java with @NullMarked")
                        .isTrue();
            }
        }
        assertThat(CLASSES.getPackage(ROOT).isAnnotatedWith(NullMarked.class)).isTrue();
    }

    @Test
    void showsNoMutableFields() {
        for (JavaClass type : CLASSES) {
            type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(PUBLIC))
                    .forEach(field -> assertThat(field.getModifiers().toString())
                            .as(field.getFullName())
                            .contains("FINAL"));
        }
    }
}
