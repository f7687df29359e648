package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.lotrinh.calendar.ReportWindows;
import vn.lotrinh.calendar.WorkingDays;
import vn.lotrinh.obligation.StageTemplates;

class WrongSettingTest {

    private interface Start {
        void run() throws Exception;
    }

    private static String said(String language, Start start) {
        try {
            start.run();
        } catch (Exception e) {
            IllegalStateException outer = new IllegalStateException("Error creating bean", e);
            return WrongSetting.of(outer, Texts.in(Locale.of(language))).orElse("");
        }
        throw new AssertionError("It started");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Giá trị “nhiều” của mục lotrinh.progress.soon không dùng được.",
        "en, The value “nhiều” of lotrinh.progress.soon can’t be used."
    })
    void namesAValueThatCannotBeUsed(String language, String sentence) {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("lotrinh.progress.soon", "nhiều")));
        assertThat(said(language, () -> binder.bind("lotrinh.progress.soon", Bindable.of(Integer.class))))
                .startsWith(sentence.replace('’', '\''));
    }

    @ParameterizedTest
    @CsvSource({"vi, Dòng 1: thiếu cột", "en, Line 1: column"})
    void namesTheLinesOfABadFileOfStages(String language, String sentence) {
        assertThat(said(language, () -> StageTemplates.read(new StringReader("mẫu,bước\n"))))
                .contains("lotrinh.obligations.stages")
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"vi, Dòng", "en, Line"})
    void namesTheLineOfABadFileOfWindows(String language, String sentence) {
        assertThat(said(language, () -> ReportWindows.read(new StringReader("kỳ,ngày\n"), WorkingDays.shipped())))
                .contains("lotrinh.reports.windows")
                .contains(sentence);
    }

    @Test
    void keepsSilentOfWhatIsNoSetting() {
        assertThat(said("vi", () -> {
                    throw new IllegalStateException("a bug");
                }))
                .isEmpty();
    }
}
