package vn.lotrinh.reader.unit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.DataFile;
import vn.lotrinh.reader.text.PhraseTable;
import vn.lotrinh.reader.text.PhraseTable.Found;
import vn.lotrinh.reader.text.Tokens;

/** What the shipped data know of the names of units: see the files under {@code unit/}. */
final class UnitLexicon {

    /** What kind of name a head word begins. */
    enum Head {
        /** A field follows: Bộ Tài chính. */
        FIELD,
        /** A name or level follows: UBND tỉnh Sơn La. */
        NAMED,
        /** A common noun, mostly in the plural: các cơ quan, đơn vị. */
        NOUN,
        /** A common noun for a territory: các xã, phường. */
        TERRITORY,
        /** Not a unit at all, though it begins like one: bộ máy, bộ tiêu chí. */
        THING,
        /** An office before the name of a body: Chủ tịch UBND tỉnh. */
        PERSON
    }

    /** What a word at the start of a predicate says. */
    enum Predicate {
        /** It orders work. */
        ORDER,
        /** It orders work, or qualifies a common noun: cơ quan quản lý. */
        WEAK,
        /** It leads to a verb that follows: căn cứ, khẩn trương. */
        LINK,
        /** It tells and orders nothing: đã, là, gồm. */
        TELL,
        /** It begins a further part of the sentence: để, nhằm, về. */
        PART
    }

    private static final UnitLexicon SHIPPED = new UnitLexicon();

    private final PhraseTable<String> fields = names("unit/fields.txt");
    private final PhraseTable<String> bodies = names("unit/central-bodies.txt");
    private final PhraseTable<String> places = names("unit/provinces.tsv");
    private final PhraseTable<String> provinces = pairs("unit/provinces.tsv");
    private final PhraseTable<Head> heads = new PhraseTable<>();
    private final PhraseTable<Predicate> predicates = new PhraseTable<>();

    private UnitLexicon() {
        for (List<String> row : DataFile.named("unit/heads.tsv").rows()) {
            heads.add(row.getFirst(), Head.valueOf(row.get(1).strip().toUpperCase(Locale.ROOT)));
        }
        for (List<String> row : DataFile.named("unit/predicates.tsv").rows()) {
            predicates.add(row.getFirst(), Predicate.valueOf(row.get(1).strip().toUpperCase(Locale.ROOT)));
        }
    }

    static UnitLexicon shipped() {
        return SHIPPED;
    }

    private static PhraseTable<String> names(String file) {
        PhraseTable<String> table = new PhraseTable<>();
        DataFile.named(file).column().forEach(name -> table.add(name, name));
        return table;
    }

    private static PhraseTable<String> pairs(String file) {
        PhraseTable<String> table = new PhraseTable<>();
        DataFile.named(file).rows().forEach(row -> table.add(row.getFirst(), row.get(1)));
        return table;
    }

    /** The field of a ministry or department at a token. */
    @Nullable
    Found<String> field(Tokens tokens, int at) {
        return tokens.isCapital(at) ? fields.longest(tokens, at) : null;
    }

    /** The name of a body at a token. */
    @Nullable
    Found<String> body(Tokens tokens, int at) {
        return bodies.longest(tokens, at);
    }

    /** The name of a province at a token, with its type: tỉnh or thành phố. */
    @Nullable
    Found<String> province(Tokens tokens, int at) {
        return tokens.isCapital(at) ? provinces.longest(tokens, at) : null;
    }

    /** The name of a province at a token, as it is written. */
    @Nullable
    Found<String> place(Tokens tokens, int at) {
        return tokens.isCapital(at) ? places.longest(tokens, at) : null;
    }

    /** The head word at a token. */
    @Nullable
    Found<Head> head(Tokens tokens, int at) {
        return heads.longest(tokens, at);
    }

    /** The word of a predicate at a token; never one with a capital, which belongs to a name. */
    @Nullable
    Found<Predicate> predicate(Tokens tokens, int at) {
        return tokens.isCapital(at) ? null : predicates.longest(tokens, at);
    }

    /** The word of a predicate at a token, even with a capital. */
    @Nullable
    Found<Predicate> verb(Tokens tokens, int at) {
        return predicates.longest(tokens, at);
    }
}
