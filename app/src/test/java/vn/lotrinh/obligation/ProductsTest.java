package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {

    /** A row of the data file. */
    record Row(String rule, String sign, String text, String column, String meaning) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        List<Product> products() {
            return Products.of(text, column.equals("-") ? null : column);
        }

        @Override
        public String toString() {
            return rule + " " + sign + " " + text;
        }
    }

    static Stream<Row> rows() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Products.class.getResourceAsStream("product-phrases.tsv")),
                StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Row::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String meaning(List<Product> products) {
        return products.stream()
                .map(product -> product.kind().code() + " "
                        + product.criterion().code() + (product.sure() ? " + " : " ? ") + product.words()
                        + (product.spread() == null ? "" : " [" + product.spread() + "]"))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansWhatTheRowSays(Row row) {
        assertThat(meaning(row.products())).isEqualTo(row.meaning);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadByTheRuleOfTheRowOrNot(Row row) {
        Set<String> rules = row.products().stream().map(Product::rule).collect(Collectors.toSet());
        assertThat(rules.contains(row.rule)).isEqualTo(row.sign.equals("+"));
        assertThat(ProductRules.codes()).containsAll(rules);
    }

    @Test
    void showsForEachRuleTwoPhrasesToReadAndOneNotToRead() {
        for (String rule : ProductRules.codes()) {
            assertThat(rows().filter(row -> row.rule.equals(rule) && row.sign.equals("+")))
                    .as(rule + " +")
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(rows().filter(row -> row.rule.equals(rule) && row.sign.equals("-")))
                    .as(rule + " -")
                    .isNotEmpty();
        }
        assertThat(rows()).allMatch(row -> ProductRules.codes().contains(row.rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_en.properties"})
    void saysEveryRuleInBothLanguages(String file) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Products.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.stringPropertyNames())
                .containsAll(ProductRules.codes().stream()
                        .map(rule -> "product-rule." + rule)
                        .toList());
        for (ProductKind kind : ProductKind.values()) {
            assertThat(texts).containsKey(kind.text());
        }
        for (Criterion criterion : Criterion.values()) {
            assertThat(texts).containsKey(criterion.text());
        }
    }

    @Test
    void asksForTheSubmissionOfWhatOthersDecideOn() {
        assertThat(Products.of("Xây dựng, trình Chính phủ ban hành Nghị định về dữ liệu", null, List.of("Bộ Tư pháp")))
                .extracting(Product::criterion)
                .containsExactly(Criterion.SUBMITTED);
    }

    @Test
    void asksForTheDecisionItselfOfThoseWhoDecide() {
        assertThat(Products.of("Xây dựng, trình Chính phủ ban hành Nghị định về dữ liệu", null, List.of("Chính phủ")))
                .extracting(Product::criterion)
                .containsExactly(Criterion.ISSUED);
        assertThat(Products.of(
                        "Xây dựng Đề án phát triển đô thị, trình Ủy ban nhân dân tỉnh phê duyệt",
                        null,
                        List.of("Sở Xây dựng", "Uỷ ban nhân dân tỉnh")))
                .extracting(Product::criterion)
                .containsExactly(Criterion.APPROVED);
    }

    @Test
    void doubtsWhereTheColumnNamesADecisionThatTheTaskLeavesToOthers() {
        assertThat(Products.of(
                        "Xây dựng, trình Thủ tướng Chính phủ ban hành chương trình tuyên truyền",
                        "Quyết định của Thủ tướng Chính phủ"))
                .extracting(Product::criterion, Product::sure)
                .containsExactly(Tuple.tuple(Criterion.ISSUED, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xây dựng Kế hoạch theo dõi, giám sát, kiểm tra, sơ kết, tổng kết việc thực hiện Nghị quyết",
                "Xây dựng Đề án xây dựng và ban hành bộ tiêu chí đô thị thông minh",
                "Ban hành Chương trình phát triển đô thị và nhà ở, dự án hạ tầng, kế hoạch sử dụng đất",
                "Xây dựng, ban hành và tổ chức thực hiện Kế hoạch cải cách hành chính",
                "Xây dựng Đề án \"Thành lập Ban Chỉ đạo; ban hành Quy chế phối hợp\"",
                "Rà soát, sửa đổi, bổ sung và ban hành Quy chế làm việc",
                "Xây dựng Đề án triển khai, đánh giá và tổ chức đào tạo nguồn nhân lực chất lượng cao"
            })
    void takesAnEnumerationWithinOneNameForOneProduct(String text) {
        assertThat(Products.of(text, null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thành lập Hội đồng điều phối vùng và ban hành Quy chế hoạt động của Hội đồng",
                "Xây dựng Kế hoạch thực hiện Nghị quyết; tổ chức hội nghị triển khai",
                "Ban hành Kế hoạch hành động trong quý I. Định kỳ hằng năm báo cáo Thủ tướng Chính phủ kết quả thực hiện"
            })
    void takesTwoOrdersForTwoProducts(String text) {
        assertThat(Products.of(text, null)).hasSize(2);
    }

    @Test
    void keepsTheNameThatBeginsWithAVerbOfAssurance() {
        assertThat(Products.of("Xây dựng Đề án bảo đảm an ninh môi trường, bảo đảm tiến độ", null))
                .extracting(Product::words)
                .containsExactly("Đề án bảo đảm an ninh môi trường");
    }

    @Test
    void takesADecisionOnAPlanningForItsApproval() {
        assertThat(Products.of("Điều chỉnh quy hoạch phát triển điện lực", "Quyết định của Thủ tướng Chính phủ"))
                .extracting(Product::kind, Product::criterion)
                .containsExactly(Tuple.tuple(ProductKind.PLANNING, Criterion.APPROVED));
    }

    @Test
    void isNeverEmptyAndNeverSureWithoutAWord() {
        assertThat(Products.of("", null))
                .containsExactly(new Product(null, ProductKind.OTHER, Criterion.PERFORMED, null, "untold", false));
        assertThat(Products.of("   ", "  ")).hasSize(1);
    }

    @Test
    void readsTextsThatMeanHarmInNoTime() {
        String long1 = "xây dựng, ".repeat(5000);
        String long2 = "trình Chính phủ ".repeat(3000) + "(".repeat(1000) + "“".repeat(1000);
        assertThat(Products.of(long1, long2)).isNotEmpty();
        assertThat(Products.of(long2, long1)).isNotEmpty();
    }

    @Test
    void refusesToBeSureOfWhatNothingTells() {
        assertThatThrownBy(() -> new Product(null, ProductKind.OTHER, Criterion.PERFORMED, null, "untold", true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
