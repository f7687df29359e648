package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lotrinh.reader.document.Draft.DraftBlock;

/**
 * Reads Word documents (docx). The parts are walked as they are unpacked rather than through POI's object model, which
 * takes several times as long, unpacks pictures that nobody reads, and can't be stopped half-way.
 */
final class WordFile implements FormatReader {

    private static final String RELATIONS = "_rels/.rels";

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        try (Archive archive = Archive.open(bytes, budget)) {
            String main = related(archive, "", RELATIONS).getOrDefault("officeDocument", "word/document.xml");
            List<Warning> warnings =
                    hasMacros(archive, main) ? List.of(Warning.of(Warning.Code.MACROS_IGNORED)) : List.of();
            return new Draft(blocks(archive, main, budget), null, false, warnings);
        }
    }

    private static boolean hasMacros(Archive archive, String main) {
        return archive.has(folder(main) + "vbaProject.bin");
    }

    private static List<DraftBlock> blocks(Archive archive, String main, Budget budget) {
        Map<String, String> parts = related(archive, folder(main), relationsOf(main));
        WordStyles styles = WordStyles.read(archive.xml(parts.getOrDefault("styles", "")));
        WordNumbering numbering = WordNumbering.read(archive.xml(parts.getOrDefault("numbering", "")), styles);
        archive.require(main);
        WordBody body = new WordBody(archive.xml(main), styles, numbering, budget);
        List<DraftBlock> blocks = new ArrayList<>(body.read());
        blocks.addAll(new WordNotes(archive, parts, styles, numbering, budget).read(body.notes()));
        return blocks;
    }

    /** The parts that a part refers to, by the last word of the kind of relation. */
    static Map<String, String> related(Archive archive, String folder, String relations) {
        Map<String, String> parts = new HashMap<>();
        XmlPart xml = archive.xml(relations);
        while (xml.next()) {
            if (xml.starts("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
                String kind = xml.attribute("Type", "");
                parts.putIfAbsent(
                        kind.substring(kind.lastIndexOf('/') + 1), resolve(folder, xml.attribute("Target", "")));
            }
        }
        return parts;
    }

    static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    static String relationsOf(String part) {
        String folder = folder(part);
        return folder + "_rels/" + part.substring(folder.length()) + ".rels";
    }
}
