package vn.lotrinh.reader.document;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/**
 * Walks the XML of one part of an office file, forward only. Names are local names: the namespaces of the transitional,
 * strict and old forms of a format differ while the names do not. Never resolves anything outside the part, and refuses
 * a part that declares entities.
 */
final class XmlPart {

    /** What stands for a part that is missing. */
    static final byte[] NOTHING = "<nothing/>".getBytes(StandardCharsets.US_ASCII);

    /** Deeper than tables in text boxes in tables ever are; bounds the recursion of the readers. */
    private static final int DEEPEST = 600;

    private static final int EVENTS_BETWEEN_CHECKS = 4096;

    private final XMLStreamReader xml;
    private final Budget budget;
    private int event;
    private int depth;
    private int events;

    private XmlPart(XMLStreamReader xml, Budget budget) {
        this.xml = xml;
        this.budget = budget;
    }

    static XmlPart open(InputStream in, Budget budget) {
        try {
            return new XmlPart(factory().createXMLStreamReader(in), budget);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Not resolved: " + systemId);
        });
        return factory;
    }

    /** Moves on; false at the end of the part. After the end of an element {@link #depth()} is that of its parent. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
        look();
        return true;
    }

    private void look() {
        if (event == XMLStreamConstants.START_ELEMENT) {
            deepen();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD) {
            throw new UnreadableDocument(namesSomethingOutside() ? Reason.EXTERNAL_ENTITY : Reason.ZIP_BOMB);
        }
        if (++events % EVENTS_BETWEEN_CHECKS == 0) {
            budget.check();
        }
    }

    /** Entities that name nothing outside have one use in an office file: to grow beyond all measure. */
    private boolean namesSomethingOutside() {
        String declaration = String.valueOf(xml.getText());
        return !declaration.contains("<!ENTITY") || declaration.contains("SYSTEM") || declaration.contains("PUBLIC");
    }

    private void deepen() {
        if (++depth > DEEPEST) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
    }

    /**
     * Moves on inside an element.
     *
     * @param outside the depth of the element itself
     * @return false when the element has ended
     */
    boolean nextInside(int outside) {
        return next() && depth >= outside;
    }

    /** Whether an element begins here. */
    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String name) {
        return starts() && name().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && name().equals(name);
    }

    /** Whether characters stand here. */
    boolean characters() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String text() {
        return xml.getText();
    }

    /** The local name of the element that begins or ends here. */
    String name() {
        return xml.getLocalName();
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        return parse(attribute(name), otherwise);
    }

    static int parse(@Nullable String digits, int otherwise) {
        if (digits == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a switch is on: it is when its value is not said. */
    boolean on() {
        return switch (attribute("val", "true")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** Passes over the element that begins here. */
    void skip() {
        int outside = depth;
        while (depth >= outside && next()) {
            // what stands inside is not wanted
        }
    }

    /** All characters inside the element that begins here. */
    String content() {
        StringBuilder content = new StringBuilder();
        int outside = depth;
        while (nextInside(outside)) {
            if (characters()) {
                content.append(text());
            }
        }
        return content.toString();
    }

    private static UnreadableDocument damaged(XMLStreamException e) {
        return new UnreadableDocument(Reason.DAMAGED, e);
    }
}
