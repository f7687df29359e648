package vn.lotrinh.reader.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;

class AddresseeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "addressees.tsv", delimiter = '\t', quoteCharacter = '\0')
    void namesWhomASentenceAddresses(String sentence, String addressed) {
        Addressee addressee = new Sentence(new Passage(sentence, 0)).addressee();
        String units = addressee == null
                ? "-"
                : addressee.units().stream().map(Quote::text).collect(Collectors.joining(" ¦ "));
        assertThat(units).isEqualTo(addressed);
    }
}
