package vn.lotrinh.reader.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.Tokens;

class UnitListTest {

    @ParameterizedTest
    @CsvFileSource(resources = "unit-lists.tsv", delimiter = '\t', quoteCharacter = '\0')
    void splitsAList(String list, String mentions) {
        assertThat(joined(UnitList.of(new Passage(list, 0)))).isEqualTo(mentions);
    }

    @Test
    void readsAListOverTwoLinesOfACell() {
        assertThat(joined(UnitList.of(new Passage("Sở Tài chính\nSở Nội vụ", 0))))
                .isEqualTo("Sở Tài chính ¦ Sở Nội vụ");
    }

    @Test
    void pointsToTheWordsInTheText() {
        String text = "Giao các Bộ: Tài chính, Nội vụ";
        List<Quote> mentions = UnitList.of(new Passage(text.substring(5), 5));
        assertThat(mentions).extracting(mention -> mention.span().of(text)).containsExactly("Tài chính", "Nội vụ");
    }

    @Test
    void endsTheListOfASentenceAtItsPredicate() {
        String sentence = "Bộ Tài chính, Bộ Nội vụ rà soát quy hoạch";
        Tokens tokens = Tokens.of(sentence);
        UnitList.Listed listed = UnitList.at(new Passage(sentence, 0), tokens, 0);
        assertThat(joined(listed.mentions())).isEqualTo("Bộ Tài chính ¦ Bộ Nội vụ");
        assertThat(tokens.form(listed.end())).isEqualTo("rà");
    }

    @Test
    void findsNoListWhereASentenceNamesNobody() {
        String sentence = "Rà soát quy hoạch của vùng";
        assertThat(UnitList.at(new Passage(sentence, 0), Tokens.of(sentence), 0).isEmpty())
                .isTrue();
    }

    @Test
    void doubtsANameThatNoDataKnows() {
        assertThat(UnitList.of(new Passage("Sao Mai Đỏ", 0))).singleElement().matches(mention -> !mention.sure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bộ", "ngành", "Hội", "Tổ chăm sóc vườn cây"})
    void doubtsAWordThatMayMeanAnyUnit(String words) {
        assertThat(UnitList.of(new Passage(words, 0))).singleElement().matches(mention -> !mention.sure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bộ Y tế", "các bộ, ngành", "Hội Nông dân tỉnh", "Tổ công tác", "các hội"})
    void doubtsNoKnownName(String words) {
        assertThat(UnitList.of(new Passage(words, 0))).singleElement().matches(Quote::sure);
    }

    private static String joined(List<Quote> mentions) {
        return mentions.stream().map(Quote::text).collect(Collectors.joining(" ¦ "));
    }
}
