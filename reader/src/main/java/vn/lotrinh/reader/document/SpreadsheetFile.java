package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lotrinh.reader.document.Draft.DraftBlock;

/**
 * Reads spreadsheets (xlsx). The sheets are walked as they are unpacked, since POI's object model takes a thousand bytes
 * a cell.
 */
final class SpreadsheetFile implements FormatReader {

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        try (Archive archive = Archive.open(bytes, budget)) {
            String main =
                    WordFile.related(archive, "", "_rels/.rels").getOrDefault("officeDocument", "xl/workbook.xml");
            archive.require(main);
            String folder = WordFile.folder(main);
            List<Warning> warnings = archive.has(folder + "vbaProject.bin")
                    ? List.of(Warning.of(Warning.Code.MACROS_IGNORED))
                    : List.of();
            return new Draft(blocks(archive, main, budget), null, false, warnings);
        }
    }

    private static List<DraftBlock> blocks(Archive archive, String main, Budget budget) {
        String folder = WordFile.folder(main);
        Map<String, String> targets = new HashMap<>();
        Map<String, String> kinds = WordFile.related(archive, folder, WordFile.relationsOf(main));
        XmlPart relations = archive.xml(WordFile.relationsOf(main));
        while (relations.next()) {
            if (relations.starts("Relationship")) {
                targets.put(relations.attribute("Id", ""), WordFile.resolve(folder, relations.attribute("Target", "")));
            }
        }
        List<String> strings = sharedStrings(archive.xml(kinds.getOrDefault("sharedStrings", "")));
        List<DraftBlock> blocks = new ArrayList<>();
        SheetNumbers numbers = new SheetNumbers();
        numbers.readStyles(archive.xml(kinds.getOrDefault("styles", "")));
        for (String id : visibleSheets(archive.xml(main), numbers)) {
            XmlPart sheet = archive.xml(targets.getOrDefault(id, ""));
            blocks.addAll(new SheetWalk(sheet, strings, numbers, budget).read().blocks(budget));
        }
        return blocks;
    }

    private static List<String> visibleSheets(XmlPart workbook, SheetNumbers numbers) {
        List<String> ids = new ArrayList<>();
        while (workbook.next()) {
            if (workbook.starts("workbookPr")) {
                numbers.countFrom1904(workbook.attribute("date1904", "0").matches("1|true"));
            } else if (workbook.starts("sheet")
                    && workbook.attribute("state", "visible").equals("visible")) {
                ids.add(workbook.attribute("id", ""));
            }
        }
        return ids;
    }

    private static List<String> sharedStrings(XmlPart xml) {
        List<String> strings = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts("si")) {
                strings.add(SheetWalk.richText(xml));
            }
        }
        return strings;
    }
}
