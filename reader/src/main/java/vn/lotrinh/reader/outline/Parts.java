package vn.lotrinh.reader.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.reader.document.Block;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Note;
import vn.lotrinh.reader.document.Paragraph;
import vn.lotrinh.reader.document.Table;
import vn.lotrinh.reader.text.Folding;

/**
 * The parts of a directive: what stands before its closing, the closing (recipients and signature), and the annexes.
 *
 * @param main letterhead and body
 * @param closing recipients and signature; empty where there are none
 * @param annexes what follows the closing, or begins with the word phụ lục
 */
public record Parts(List<Block> main, List<Block> closing, List<Annex> annexes) {

    /**
     * An annex.
     *
     * @param id what the ids of its items begin with: {@code PL1}
     * @param blocks its blocks, its heading included
     */
    public record Annex(String id, List<Block> blocks) {}

    /** Copies the lists. */
    public Parts {
        main = List.copyOf(main);
        closing = List.copyOf(closing);
        annexes = List.copyOf(annexes);
    }

    private static final Pattern RECIPIENTS = Pattern.compile("(?m)^\\s*.{0,2}ơi nhận\\s*[:.]?");
    private static final Pattern ON_BEHALF =
            Pattern.compile("^(?:T\\s?/\\s?M|K\\s?/\\s?T|T\\s?/\\s?L|TM|KT|TL|TUQ|Q)[./ ]\\s*\\p{Lu}{2}");
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|TỔNG BÍ THƯ|BÍ THƯ|GIÁM ĐỐC|CHỦ NHIỆM|TRƯỞNG BAN|THỐNG ĐỐC|TỔNG THANH TRA|CHÁNH VĂN PHÒNG)(?:\\s|$)");
    private static final Pattern NAME_AT_END =
            Pattern.compile("(?:^|[\\n ])(?:\\p{Lu}\\p{Ll}+ ){1,4}\\p{Lu}\\p{Ll}+\\s*$");
    private static final Pattern ANNEX = Pattern.compile(
            "^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?:\\s+(?:số\\s+|SỐ\\s+)?([IVXLC]+|\\d{1,2})(?![\\p{L}\\d]))?");
    private static final Pattern ATTACHED = Pattern.compile("^\\(\\s*(?:Ban hành\\s+)?[Kk]èm theo");
    private static final Pattern ANNEXED_KIND = Pattern.compile(
            "^(?:CHƯƠNG TRÌNH|ĐỀ ÁN|KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|DANH MỤC|DANH SÁCH|BIỂU|CHIẾN LƯỢC|PHƯƠNG ÁN|BẢNG|TỔNG HỢP|ĐIỀU LỆ)(?:\\s|$)");

    /** Cuts a document into its parts. */
    public static Parts of(Document document) {
        return new Cutter(document).cut();
    }

    private enum Place {
        MAIN,
        CLOSING,
        ANNEX
    }

    private static final class Cutter {

        private final Document document;
        private final List<Block> main = new ArrayList<>();
        private final List<Block> closing = new ArrayList<>();
        private final List<Annex> annexes = new ArrayList<>();
        private List<Block> open = main;
        private Place place = Place.MAIN;

        Cutter(Document document) {
            this.document = document;
        }

        Parts cut() {
            List<Block> blocks = document.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                if (!(block instanceof Note)) {
                    enter(block, i, blocks);
                    open.add(block);
                }
            }
            return new Parts(main, closing, annexes);
        }

        private void enter(Block block, int i, List<Block> blocks) {
            String words = document.at(block.span());
            if (isAnnexHeading(block, words, i, blocks)) {
                openAnnex(words);
            } else if (place == Place.MAIN && !main.isEmpty() && opensClosing(block, words)) {
                open = closing;
                place = Place.CLOSING;
            } else if (place == Place.CLOSING && leavesClosing(block, words)) {
                openAnnex(words);
            }
        }

        private boolean isAnnexHeading(Block block, String words, int i, List<Block> blocks) {
            Matcher heading = ANNEX.matcher(words);
            if (!(block instanceof Paragraph) || !heading.find() || words.length() > 400) {
                return false;
            }
            boolean capitals = words.startsWith("PHỤ");
            boolean alone = heading.end() == words.length();
            boolean titled = i + 1 < blocks.size()
                    && (Folding.isCapitals(document.at(blocks.get(i + 1).span()))
                            || ATTACHED.matcher(document.at(blocks.get(i + 1).span()))
                                    .find());
            return capitals || alone || titled && words.length() < 120;
        }

        private void openAnnex(String words) {
            Matcher heading = ANNEX.matcher(words);
            String label = heading.find() && heading.group(1) != null ? number(heading.group(1)) : "";
            String id = "PL" + (label.isEmpty() ? Integer.toString(annexes.size() + 1) : label);
            boolean taken = annexes.stream().anyMatch(annex -> annex.id.equals(id));
            open = new ArrayList<>();
            place = Place.ANNEX;
            annexes.add(new Annex(taken ? id + "b" + annexes.size() : id, open));
        }

        private boolean opensClosing(Block block, String words) {
            if (RECIPIENTS.matcher(words).find() && (block instanceof Table || words.length() < 2_000)) {
                return !(block instanceof Paragraph)
                        || RECIPIENTS.matcher(words).lookingAt();
            }
            if (ON_BEHALF.matcher(words).find() && words.length() < 200) {
                return true;
            }
            boolean layout = block instanceof Table table && table.layout();
            boolean office = OFFICE.matcher(words.strip()).find() && words.length() < 120;
            return office
                    && main.size() > 5
                    && (NAME_AT_END.matcher(words).find() || layout || Folding.isCapitals(words) && words.length() < 40)
                    && !words.contains("điện:");
        }

        /** The closing ends where another document begins: an annexed programme, a list, a table with rules. */
        private boolean leavesClosing(Block block, String words) {
            return switch (block) {
                case Table table ->
                    !table.layout() && !RECIPIENTS.matcher(words).find();
                case Paragraph _ ->
                    ANNEXED_KIND.matcher(words).find()
                            || ATTACHED.matcher(words).find();
                case Note _ -> false;
            };
        }
    }

    private static String number(String label) {
        if (Character.isDigit(label.charAt(0))) {
            return label;
        }
        int total = 0;
        for (int i = 0; i < label.length(); i++) {
            int value = value(label.charAt(i));
            total += i + 1 < label.length() && value < value(label.charAt(i + 1)) ? -value : value;
        }
        return Integer.toString(total);
    }

    private static int value(char roman) {
        return switch (roman) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 100;
        };
    }
}
