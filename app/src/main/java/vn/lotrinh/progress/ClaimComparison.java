package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.page.Texts;
import vn.lotrinh.progress.CheckedClaim.Agreement;
import vn.lotrinh.progress.CheckedClaim.Field;
import vn.lotrinh.progress.CheckedClaim.Finding;
import vn.lotrinh.progress.CheckedClaim.Place;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Block;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.letterhead.Kind;

/** A claim about one document that was read, compared field by field by what is meant. */
final class ClaimComparison {

    private final Claim claim;
    private final Document document;
    private final Directive says;
    private final IssuerLikeness issuers;

    ClaimComparison(Claim claim, Reading reading, IssuerLikeness issuers) {
        this.claim = claim;
        this.document = reading.document();
        this.says = reading.directive();
        this.issuers = issuers;
    }

    CheckedClaim checked() {
        return CheckedClaim.of(List.of(kind(), number(), issuer(), issuedOn(), title()), document.recognised());
    }

    private Finding kind() {
        Quote words = says.kindWords();
        boolean known = words != null || says.kind() != Kind.OTHER;
        String found = known ? Texts.code(says.kind()) : null;
        String claimed = claim.kind();
        boolean agree = claimed != null && claimed.equals(found);
        return finding(Field.KIND, claimed, found, agree, words);
    }

    private Finding number() {
        Quote words = says.number();
        boolean agree = claim.number() != null
                && words != null
                && DocumentNumber.of(claim.number()).agreesWith(DocumentNumber.of(words.text()));
        return finding(Field.NUMBER, claim.number(), words == null ? null : words.text(), agree, words);
    }

    private Finding issuer() {
        Quote words = says.issuer();
        String found = words == null ? null : words.text();
        Quote place = words;
        Quote number = says.number();
        if (found == null && number != null) {
            Optional<String> bySymbol = DocumentNumber.of(number.text()).body().flatMap(issuers::nameOf);
            found = bySymbol.orElse(null);
            place = bySymbol.isPresent() ? number : null;
        }
        if (claim.issuer() != null && found != null && issuers.leavesOpen(claim.issuer(), found)) {
            return new Finding(
                    Field.ISSUER, claim.issuer(), found, Agreement.NOT_FOUND, place == null ? null : place(place));
        }
        boolean agree = claim.issuer() != null && found != null && issuers.same(claim.issuer(), found);
        return finding(Field.ISSUER, claim.issuer(), found, agree, place);
    }

    private Finding issuedOn() {
        LocalDate found = says.issuedOn();
        LocalDate claimed = claim.issuedOn();
        return finding(
                Field.ISSUED_ON,
                claimed == null ? null : claimed.toString(),
                found == null ? null : found.toString(),
                claimed != null && claimed.equals(found),
                says.dateWords());
    }

    private Finding title() {
        Quote words = says.title();
        boolean agree = claim.title() != null && words != null && TitleLikeness.alike(claim.title(), words.text());
        return finding(Field.TITLE, claim.title(), words == null ? null : words.text(), agree, words);
    }

    private Finding finding(
            Field field, @Nullable String claimed, @Nullable String found, boolean agree, @Nullable Quote words) {
        Agreement agreement = claimed == null
                ? Agreement.NOT_CLAIMED
                : found == null ? Agreement.NOT_FOUND : agree ? Agreement.AGREES : Agreement.DIFFERS;
        return new Finding(field, claimed, found, agreement, found == null || words == null ? null : place(words));
    }

    private Place place(Quote words) {
        int start = words.span().start();
        int page = document.blocks().stream()
                .filter(block -> block.span().start() <= start)
                .mapToInt(Block::page)
                .reduce(0, (_, last) -> last);
        int paragraph = (int) document.text()
                        .chars()
                        .limit(start)
                        .filter(letter -> letter == '\n')
                        .count()
                + 1;
        return new Place(page, paragraph, document.at(words.span()).replace('\n', ' '));
    }
}
