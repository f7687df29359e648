package vn.lotrinh.reader.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftNote;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.Follows;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Reads Word documents of 1997 to 2003 (doc); of older ones only the words. */
final class OldWordFile implements FormatReader {

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        budget.unpacked(bytes.length);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            List<Warning> warnings = files.getRoot().hasEntryCaseInsensitive("Macros")
                    ? List.of(Warning.of(Warning.Code.MACROS_IGNORED))
                    : List.of();
            return new Draft(blocks(files, budget), null, false, warnings);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED, e);
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private static List<DraftBlock> blocks(POIFSFileSystem files, Budget budget) throws IOException {
        try (HWPFDocument document = new HWPFDocument(files)) {
            OldWordBody body = new OldWordBody(document, budget);
            List<DraftBlock> blocks = new ArrayList<>(body.read(document.getRange()));
            blocks.addAll(body.read(document.getMainTextboxRange()));
            blocks.addAll(notes(body, document.getFootnoteRange()));
            blocks.addAll(notes(body, document.getEndnoteRange()));
            return blocks;
        } catch (OldWordFileFormatException e) {
            return olderBlocks(files);
        }
    }

    private static List<DraftBlock> notes(OldWordBody body, Range range) {
        List<DraftBlock> notes = new ArrayList<>();
        for (DraftBlock block : body.read(range)) {
            String text = CellText.of(List.of(block));
            if (!text.isBlank()) {
                notes.add(new DraftNote(text, 0));
            }
        }
        return notes;
    }

    private static List<DraftBlock> olderBlocks(POIFSFileSystem files) throws IOException {
        List<DraftBlock> blocks = new ArrayList<>();
        try (Word6Extractor words = new Word6Extractor(files)) {
            for (String line : words.getText().split("\\R")) {
                if (!line.isBlank()) {
                    blocks.add(new DraftParagraph(line.strip(), 0, Follows.PARAGRAPH, Style.PLAIN));
                }
            }
        }
        return blocks;
    }
}
