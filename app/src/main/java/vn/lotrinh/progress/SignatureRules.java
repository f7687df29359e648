package vn.lotrinh.progress;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.CertificateConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * By what rules a signature counts as proved: those of ETSI EN 319 102-1 that the library ships, except that nobody need
 * say whether a certificate was revoked, as the network is never asked. A file that itself says that one was revoked is
 * believed. What was added after signing is told apart from whether the signer is trusted.
 */
final class SignatureRules {

    private static final String SHIPPED = "/policy/constraint.xml";

    private SignatureRules() {}

    static ValidationPolicy load() {
        try (InputStream file =
                Objects.requireNonNull(ValidationPolicyFacade.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            ConstraintsParameters rules = ValidationPolicyFacade.newFacade().unmarshall(file);
            offline(rules.getSignatureConstraints().getBasicSignatureConstraints());
            offline(rules.getTimestamp().getBasicSignatureConstraints());
            offline(rules.getRevocation().getBasicSignatureConstraints());
            return new EtsiValidationPolicy(rules);
        } catch (IOException | JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("The rules that the library ships can't be read", e);
        }
    }

    private static void offline(BasicSignatureConstraints rules) {
        rules.setPdfPageDifference(ignored());
        offline(rules.getSigningCertificate());
        offline(rules.getCACertificate());
    }

    private static void offline(CertificateConstraints rules) {
        rules.setRevocationDataAvailable(ignored());
        rules.setAcceptableRevocationDataFound(ignored());
    }

    private static LevelConstraint ignored() {
        LevelConstraint ignored = new LevelConstraint();
        ignored.setLevel(Level.IGNORE);
        return ignored;
    }
}
