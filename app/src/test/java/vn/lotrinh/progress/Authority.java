package vn.lotrinh.progress;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** An authority that gives certificates away, and those who sign with them. */
final class Authority {

    private static final Instant FOUNDED = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant ENDS = Instant.parse("2040-01-01T00:00:00Z");
    private static long serial = 1;

    private final X500Name name;
    private final KeyPair keys = keys();
    private final X509Certificate certificate;

    Authority(String name) {
        this.name = new X500Name("CN=" + name + ",O=" + name + ",C=VN");
        this.certificate = certificate(this.name, this.name, keys, keys, FOUNDED, ENDS, Use.ISSUE, null);
    }

    private enum Use {
        ISSUE,
        SIGN,
        STAMP
    }

    /** Somebody with a key and a certificate. */
    record Signer(PrivateKey key, X509Certificate certificate, X509Certificate issuer) {

        /** Signs a PDF at some time; whoever has signed it before stays. */
        byte[] sign(byte[] pdf, Instant at) {
            return sign(pdf, at, null);
        }

        /** Signs a PDF and has that stamped. */
        byte[] sign(byte[] pdf, Instant at, @Nullable TSPSource stamp) {
            PAdESSignatureParameters parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(
                    stamp == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(new CertificateToken(certificate));
            parameters.setCertificateChain(new CertificateToken(certificate), new CertificateToken(issuer));
            parameters.bLevel().setSigningDate(Date.from(at));
            CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
            verifier.setAlertOnExpiredCertificate(null);
            verifier.setAlertOnNotYetValidCertificate(null);
            PAdESService service = new PAdESService(verifier);
            if (stamp != null) {
                service.setTspSource(stamp);
            }
            DSSDocument document = new InMemoryDocument(pdf);
            ToBeSigned toSign = service.getDataToSign(document, parameters);
            try {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(key);
                signature.update(toSign.getBytes());
                SignatureValue value = new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                service.signDocument(document, parameters, value).writeTo(out);
                return out.toByteArray();
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Signer signer(String common, String organisation, Instant from, Instant to) {
        KeyPair own = keys();
        X500Name subject = new X500Name("CN=" + common + ",O=" + organisation + ",C=VN");
        return new Signer(
                own.getPrivate(), certificate(subject, name, own, keys, from, to, Use.SIGN, null), certificate);
    }

    Signer signer(String common, String organisation) {
        return signer(common, organisation, FOUNDED, ENDS);
    }

    /** Somebody whose certificate says where in the network more is to be had. */
    Signer signerOnline(String address) {
        KeyPair own = keys();
        X500Name subject = new X500Name("CN=A,O=B,C=VN");
        return new Signer(
                own.getPrivate(), certificate(subject, name, own, keys, FOUNDED, ENDS, Use.SIGN, address), certificate);
    }

    /** Somebody who stamps everything with one time. */
    TSPSource stamps(Instant at) {
        KeyPair own = keys();
        X500Name subject = new X500Name("CN=Dấu thời gian,O=TSA,C=VN");
        X509Certificate stamping = certificate(subject, name, own, keys, FOUNDED, ENDS, Use.STAMP, null);
        return (algorithm, digest) -> {
            try {
                TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
                requests.setCertReq(true);
                TimeStampRequest request =
                        requests.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, BigInteger.ONE);
                TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", own.getPrivate(), stamping),
                        new JcaDigestCalculatorProviderBuilder()
                                .build()
                                .get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                        new ASN1ObjectIdentifier("1.2.3.4"));
                tokens.addCertificates(new JcaCertStore(List.of(stamping, certificate)));
                return new TimestampBinary(tokens.generate(request, BigInteger.valueOf(serial++), Date.from(at))
                        .getEncoded());
            } catch (GeneralSecurityException | OperatorCreationException | TSPException | IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** Its certificate as XML carries it. */
    String base64() {
        try {
            return java.util.Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes its certificate as a trust list. */
    void writeTo(Path file) {
        try {
            Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            X500Name subject,
            X500Name issuer,
            KeyPair own,
            KeyPair issuing,
            Instant from,
            Instant to,
            Use use,
            @Nullable String address) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer, BigInteger.valueOf(serial++), Date.from(from), Date.from(to), subject, own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.ISSUE));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            use == Use.ISSUE
                                    ? KeyUsage.keyCertSign
                                    : use == Use.SIGN ? KeyUsage.nonRepudiation : KeyUsage.digitalSignature));
            if (use == Use.STAMP) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            if (address != null) {
                GeneralName place = new GeneralName(GeneralName.uniformResourceIdentifier, address);
                builder.addExtension(Extension.authorityInfoAccess, false, new DERSequence(new ASN1Encodable[] {
                    new AccessDescription(X509ObjectIdentifiers.id_ad_ocsp, place),
                    new AccessDescription(X509ObjectIdentifiers.id_ad_caIssuers, place)
                }));
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(new GeneralNames(place)), null, null)
                }));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuing.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PDF of one page that nobody has signed. */
    static byte[] pdf(String words) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes with one word put in place of another of the same length. */
    static byte[] replaced(byte[] pdf, String word, String other) {
        String content = new String(pdf, StandardCharsets.ISO_8859_1);
        if (!content.contains(word) || word.length() != other.length()) {
            throw new IllegalArgumentException(word);
        }
        return content.replaceFirst(Pattern.quote(word), other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
