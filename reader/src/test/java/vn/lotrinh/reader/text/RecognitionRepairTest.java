package vn.lotrinh.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionRepairTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nhiệm vụ cụ thê của tỉnh   | nhiệm vụ cụ thể của tỉnh
            ngày 3Ì tháng 10 năm 2025  | ngày 31 tháng 10 năm 2025
            ngày l5 tháng I năm 2025   | ngày 15 tháng 1 năm 2025
            ll. TỔ CHỨC THỰC HIỆN      | II. TỔ CHỨC THỰC HIỆN
            """)
    void correctsWhatHasOneReading(String recognised, String right) {
        RecognitionRepair repair = new RecognitionRepair();
        assertThat(repair.repair(recognised)).isEqualTo(right);
        assertThat(repair.corrections()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nhiệm vụ cụ thể của tỉnh",
                "ngày 31 tháng 10 năm 2025",
                "Hội đồng nhân dân xã Ít Ong",
                "Lò Văn Lả ở bản Ìn"
            })
    void leavesRealWordsAlone(String text) {
        RecognitionRepair repair = new RecognitionRepair();
        assertThat(repair.repair(text)).isEqualTo(text);
        assertThat(repair.corrections()).isEmpty();
    }

    @Test
    void remembersWhatItCorrected() {
        RecognitionRepair repair = new RecognitionRepair();
        repair.repair("cụ thê");
        assertThat(repair.corrections()).containsExactly("cụ thê → cụ thể");
    }
}
