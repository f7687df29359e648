package vn.lotrinh.reader.letterhead;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;

/** Reads the closing of a directive: recipients, on whose behalf it is signed, and by whom. */
final class Closing {

    private static final Pattern RECIPIENTS = Pattern.compile("^\\s*.{0,2}ơi nhận\\s*[:.]?\\s*");
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(?:(?:T\\s?/\\s?M|K\\s?/\\s?T|T\\s?/\\s?L|TM|KT|TL|TUQ|Q)[./ ]\\s*)?\\p{Lu}[\\p{Lu}\\s,.\\-–]{3,}");
    private static final Pattern ON_BEHALF =
            Pattern.compile("^(?:T\\s?/\\s?M|K\\s?/\\s?T|T\\s?/\\s?L|TM|KT|TL|TUQ|Q)[./ ]\\s*\\p{Lu}{2}");
    private static final Pattern NAME =
            Pattern.compile("(?:^|\\s|[^\\p{L}\\s])((?:\\p{Lu}\\p{Ll}*\\s+){1,5}\\p{Lu}\\p{Ll}+)\\s*\\.?$");
    private static final Pattern OFFICE_AND_NAME = Pattern.compile(
            "^\\p{Lu}{2,}(?:[\\s,.\\-–]+\\p{Lu}{2,})+[\\s,]+(?:\\p{Lu}\\p{Ll}*\\s+){1,5}\\p{Lu}\\p{Ll}+$");
    private static final Pattern DASH = Pattern.compile("^[\\s\\-–—~*•+.,_='‘’]+");
    private static final Pattern CLOSING = Pattern.compile("[^\\p{L}\\p{N})\\]”\"]+$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern INLINE = Pattern.compile("(?<=[;.,])\\s+[-–]\\s+(?=\\p{Lu})");

    private final List<Quote> recipients = new ArrayList<>();
    private final List<Passage> signature = new ArrayList<>();
    private boolean listing;
    private boolean open;

    private Closing() {}

    static Closing of(Document document, List<Passage> lines) {
        Closing closing = new Closing();
        lines.forEach(closing::add);
        return closing;
    }

    private void add(Passage line) {
        Matcher heading = RECIPIENTS.matcher(line.text());
        if (heading.lookingAt()) {
            listing = true;
            addRecipients(line.from(heading.end()));
        } else if (listing && !isSignature(line.text())) {
            addRecipients(line);
        } else {
            listing = false;
            signature.add(line);
        }
    }

    private boolean isSignature(String line) {
        boolean dashed = DASH.matcher(line).lookingAt();
        boolean name = !recipients.isEmpty()
                && !dashed
                && line.length() < 30
                && NAME.matcher(line).matches();
        boolean office = !dashed && OFFICE_AND_NAME.matcher(line).matches();
        return office
                || ON_BEHALF.matcher(line).find()
                || !dashed && AUTHORITY.matcher(line).matches()
                || name;
    }

    private void addRecipients(Passage lines) {
        int start = 0;
        Matcher matcher = INLINE.matcher(lines.text());
        while (matcher.find()) {
            addRecipient(lines.part(start, matcher.start()));
            start = matcher.end();
        }
        addRecipient(lines.from(start));
    }

    private void addRecipient(Passage line) {
        Matcher dash = DASH.matcher(line.text());
        boolean fresh = dash.lookingAt();
        Passage words = line.from(fresh ? dash.end() : 0);
        Matcher closing = CLOSING.matcher(words.text());
        boolean closed = closing.find();
        Passage name = closed ? words.part(0, closing.start()) : words;
        if (WORD.matcher(name.text()).find()) {
            Quote recipient = name.quote("Nơi nhận");
            boolean goesOn = open && !fresh && Character.isLowerCase(name.text().charAt(0));
            recipients.add(goesOn ? behind(recipients.removeLast(), recipient) : recipient);
            open = !closed || closing.group().startsWith(",");
        }
    }

    /** A recipient whose words go on in the next line. */
    private static Quote behind(Quote begun, Quote rest) {
        return new Quote(
                begun.text() + " " + rest.text(), begun.span().union(rest.span()), begun.rule(), begun.confidence());
    }

    List<Quote> recipients() {
        return recipients;
    }

    /** On whose behalf, as written: {@code TM. ỦY BAN NHÂN DÂN}. */
    @Nullable
    Quote authority() {
        for (Passage line : signature) {
            Matcher matcher = AUTHORITY.matcher(line.text());
            if (matcher.find()) {
                int end = matcher.end();
                while (end > 0
                        && end < line.text().length()
                        && Character.isLowerCase(line.text().charAt(end))) {
                    end--;
                }
                return line.part(0, end).quote("thẩm quyền ký");
            }
        }
        return null;
    }

    /** The name under the signature: the last one before the annexes. */
    @Nullable
    Quote signer() {
        for (int i = signature.size() - 1; i >= 0; i--) {
            Passage line = signature.get(i);
            Matcher matcher = NAME.matcher(line.text());
            if (matcher.find() && !line.text().matches("(?iu).*đã ký\\W*")) {
                return line.part(matcher.start(1), matcher.end(1)).quote("người ký");
            }
        }
        return null;
    }
}
