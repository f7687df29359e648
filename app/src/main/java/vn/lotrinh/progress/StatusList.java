package vn.lotrinh.progress;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.BusinessClock;

/**
 * A trust list in the XML of ETSI TS 119 612 (clauses 5.3 to 5.5): read for the certificates of those services that issue
 * qualified certificates or timestamps and are granted today. Its own signature is not checked: whoever puts the file there
 * answers for it. The few elements that count are read in one pass, so that nothing in the file is ever fetched.
 */
final class StatusList {

    private static final String NAMESPACE = "http://uri.etsi.org/02231/v2#";
    private static final String TYPES = "http://uri.etsi.org/TrstSvc/Svctype/";
    private static final String STATUS = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";

    private static final Set<String> COUNTED = Set.of(TYPES + "CA/QC", TYPES + "NationalRootCA-QC", TYPES + "TSA/QTST");
    private static final Set<String> GRANTED = Set.of(STATUS + "granted", STATUS + "recognisedatnationallevel");

    private static final int DEEPEST = 64;
    private static final int LONGEST = 1 << 17;

    private final List<TrustList.Entry> entries = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private final CertificateFactory certificates;

    private @Nullable String operator;
    private @Nullable LocalDate nextUpdate;
    private String language = "";
    private Named provider = Named.NOBODY;
    private Offering service = new Offering();
    private int leftOut;
    private int damaged;

    private StatusList() throws CertificateException {
        certificates = CertificateFactory.getInstance("X.509");
    }

    /** A name, and how welcome its language is. */
    private record Named(@Nullable String name, int rank) {
        static final Named NOBODY = new Named(null, 0);

        Named or(String other, String language) {
            int rank = switch (language) {
                case "vi" -> 3;
                case "en" -> 2;
                default -> 1;
            };
            return rank > this.rank ? new Named(other, rank) : this;
        }
    }

    /** A service as far as it is read. */
    private static final class Offering {
        private Named name = Named.NOBODY;
        private String type = "";
        private String status = "";
        private final List<X509Certificate> certificates = new ArrayList<>();

        boolean counts() {
            return COUNTED.contains(type) && GRANTED.contains(status);
        }
    }

    /**
     * What a file holds.
     *
     * @param entries the certificates that count
     * @param operator who keeps the list, or {@code null}
     * @param nextUpdate the day by which the next edition comes, or {@code null}
     * @param leftOut how many services do not count: of another kind, or not granted
     * @param damaged how many certificates can't be read
     */
    record Content(
            List<TrustList.Entry> entries,
            @Nullable String operator,
            @Nullable LocalDate nextUpdate,
            int leftOut,
            int damaged) {}

    /** Whether a file is XML. */
    static boolean isXml(byte[] file) {
        int i = file.length > 2 && (file[0] & 0xFF) == 0xEF ? 3 : 0;
        while (i < file.length && Character.isWhitespace(file[i])) {
            i++;
        }
        return i < file.length && file[i] == '<';
    }

    /**
     * Reads a file.
     *
     * @throws XMLStreamException if it is no such list, is broken, or has a document type, which no such list needs
     */
    static Content read(byte[] file) throws XMLStreamException {
        try {
            StatusList list = new StatusList();
            list.read(factory().createXMLStreamReader(new ByteArrayInputStream(file)));
            return new Content(List.copyOf(list.entries), list.operator, list.nextUpdate, list.leftOut, list.damaged);
        } catch (CertificateException e) {
            throw new IllegalStateException("Every Java platform reads X.509", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Nothing outside is read");
        });
        return factory;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("A document type is not taken");
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> say(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    private void begin(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (path.isEmpty() && !(name.equals("TrustServiceStatusList") && NAMESPACE.equals(reader.getNamespaceURI()))) {
            throw new XMLStreamException("Not a trust list");
        }
        if (path.size() >= DEEPEST) {
            throw new XMLStreamException("Nested too deep");
        }
        path.addLast(NAMESPACE.equals(reader.getNamespaceURI()) ? name : ":" + name);
        words.setLength(0);
        switch (name) {
            case "Name" -> {
                String said = reader.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
                language = said == null ? "" : said;
            }
            case "TrustServiceProvider" -> provider = Named.NOBODY;
            case "TSPService" -> service = new Offering();
            default -> {
                // Nothing begins with it.
            }
        }
    }

    private void say(String text) throws XMLStreamException {
        if (words.length() + text.length() > LONGEST) {
            throw new XMLStreamException("A word is too long");
        }
        words.append(text);
    }

    private void end() {
        String where = String.join("/", path);
        String said = words.toString().strip();
        if (where.endsWith("/SchemeInformation/SchemeOperatorName/Name")) {
            operator = operator == null || language.equals("vi") ? said : operator;
        } else if (where.endsWith("/SchemeInformation/NextUpdate/dateTime")) {
            nextUpdate = day(said);
        } else if (where.endsWith("/TSPInformation/TSPName/Name")) {
            provider = provider.or(said, language);
        } else if (where.endsWith("/TSPService")) {
            take();
        } else if (where.contains("/TSPService/ServiceInformation/")) {
            ofService(where.substring(where.indexOf("/ServiceInformation/") + "/ServiceInformation/".length()), said);
        }
        path.removeLast();
        words.setLength(0);
    }

    /** What is told of a service as it is now; its history is told elsewhere. */
    private void ofService(String where, String said) {
        switch (where) {
            case "ServiceTypeIdentifier" -> service.type = said;
            case "ServiceStatus" -> service.status = said;
            case "ServiceName/Name" -> service.name = service.name.or(said, language);
            case "ServiceDigitalIdentity/DigitalId/X509Certificate" -> certificate(said);
            default -> {
                // Nothing else decides.
            }
        }
    }

    private void certificate(String said) {
        try {
            service.certificates.add((X509Certificate) certificates.generateCertificate(
                    new ByteArrayInputStream(Base64.getMimeDecoder().decode(said))));
        } catch (CertificateException | IllegalArgumentException _) {
            damaged++;
        }
    }

    private void take() {
        if (!service.counts()) {
            leftOut++;
            return;
        }
        service.certificates.forEach(
                one -> entries.add(new TrustList.Entry(one, provider.name(), service.name.name())));
    }

    private static @Nullable LocalDate day(String words) {
        try {
            return OffsetDateTime.parse(words)
                    .atZoneSameInstant(BusinessClock.ZONE)
                    .toLocalDate();
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
