package vn.lotrinh.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            II- NỘI DUNG          | ROMAN     | II    | NỘI DUNG
            IV. TỔ CHỨC THỰC HIỆN | ROMAN     | IV    | TỔ CHỨC THỰC HIỆN
            A. PHẦN CHUNG         | CAPITAL   | A     | PHẦN CHUNG
            Điều 3. Sở Tài chính  | ARTICLE   | 3     | Sở Tài chính
            1. Tổ chức quán triệt | NUMBER    | 1     | Tổ chức quán triệt
            1.2. Rà soát          | NUMBER    | 1.2   | Rà soát
            2.3 Rà soát           | NUMBER    | 2.3   | Rà soát
            12) Rà soát           | NUMBER    | 12    | Rà soát
            đ) Rà soát            | LETTER    | đ     | Rà soát
            a. Rà soát            | LETTER    | a     | Rà soát
            (1) Rà soát           | BRACKETED | 1     | Rà soát
            (iv) Rà soát          | BRACKETED | iv    | Rà soát
            - Sở Nội vụ           | DASH      | -     | Sở Nội vụ
            – Sở Nội vụ           | DASH      | –     | Sở Nội vụ
            + Sở Nội vụ           | PLUS      | +     | Sở Nội vụ
            • Sở Nội vụ           | BULLET    | •     | Sở Nội vụ
            Chương II             | PART      | II    | ''
            """)
    void tellsTheMarkOfALine(String line, Marker.Kind kind, String label, String rest) {
        Marker marker = Objects.requireNonNull(Marker.of(line));
        assertThat(marker.kind()).isEqualTo(kind);
        assertThat(marker.label()).isEqualTo(label);
        assertThat(line.substring(marker.length())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sở Nội vụ", "30/6/2025", "2025", "1.500 tỷ đồng", "Điều kiện", "và các sở", "-"})
    void seesNoMarkInOtherLines(String line) {
        assertThat(Marker.of(line)).isNull();
    }
}
