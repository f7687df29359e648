package vn.lotrinh.reader.json;

import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.letterhead.Reference;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.text.Messages;
import vn.lotrinh.reader.time.Deadline;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.unit.Mention;

/**
 * Writes readings as JSON. Immutable and safe for use by many threads.
 *
 * @param locale the language of the warnings' messages
 * @param explain whether each field also carries the rule that read it and its confidence
 * @param indented whether the JSON is laid out for people, or stands on one line
 */
public record ReadingJson(Locale locale, boolean explain, boolean indented) {

    /** The name and version of the form. */
    public static final String SCHEMA = "lotrinh/reading/1";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** The reading as one JSON object, without a line end after it. */
    public String write(Reading reading) {
        StringWriter out = new StringWriter();
        write(reading, out);
        return out.toString();
    }

    /** Writes the reading as one JSON object; does not close {@code out}. */
    public void write(Reading reading, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(context(), out)) {
            new Sheet(json, new CodePoints(reading.document().text()), Messages.in(locale), explain).write(reading);
        }
    }

    private ObjectWriteContext context() {
        return indented ? new Indented() : ObjectWriteContext.empty();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** One object being written. */
    private record Sheet(JsonGenerator json, CodePoints places, Messages messages, boolean explain) {

        void write(Reading reading) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            source(reading);
            directive(reading.directive());
            json.writeArrayPropertyStart("tasks");
            reading.tasks().forEach(this::task);
            json.writeEndArray();
            json.writeArrayPropertyStart("warnings");
            reading.warnings().forEach(this::warning);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void source(Reading reading) {
            json.writeObjectPropertyStart("source");
            json.writeStringProperty("file", reading.source().file());
            json.writeStringProperty("mediaType", reading.source().format().mediaType());
            json.writeStringProperty("sha256", reading.source().sha256());
            Integer pages = reading.document().pages();
            if (pages == null) {
                json.writeNullProperty("pages");
            } else {
                json.writeNumberProperty("pages", pages.intValue());
            }
            json.writeBooleanProperty("recognised", reading.document().recognised());
            json.writeEndObject();
        }

        private void directive(Directive directive) {
            json.writeObjectPropertyStart("directive");
            words("number", directive.number());
            json.writeStringProperty("kind", Messages.code(directive.kind()));
            words("issuer", directive.issuer());
            date("issuedOn", directive.issuedOn());
            words("title", directive.title());
            words("signer", directive.signer());
            json.writeArrayPropertyStart("recipients");
            directive.recipients().forEach(recipient -> json.writeString(recipient.text()));
            json.writeEndArray();
            json.writeArrayPropertyStart("references");
            directive.references().forEach(this::reference);
            json.writeEndArray();
            if (explain) {
                directiveRules(directive);
            }
            json.writeEndObject();
        }

        private void directiveRules(Directive directive) {
            json.writeObjectPropertyStart("rules");
            ruleOf("number", directive.number());
            ruleOf("kind", directive.kindWords());
            ruleOf("issuer", directive.issuer());
            ruleOf("place", directive.place());
            ruleOf("issuedOn", directive.dateWords());
            ruleOf("title", directive.title());
            ruleOf("authority", directive.authority());
            ruleOf("signer", directive.signer());
            directive.recipients().stream().findFirst().ifPresent(first -> ruleOf("recipients", first));
            json.writeEndObject();
        }

        private void ruleOf(String field, @Nullable Quote quote) {
            if (quote != null) {
                json.writeObjectPropertyStart(field);
                json.writeStringProperty("text", quote.text());
                span(quote.span());
                json.writeStringProperty("rule", quote.rule());
                json.writeNumberProperty("confidence", quote.confidence());
                json.writeEndObject();
            }
        }

        private void reference(Reference reference) {
            json.writeStartObject();
            json.writeStringProperty("number", reference.number().text());
            date("issuedOn", reference.issuedOn());
            json.writeStringProperty("relation", Messages.code(reference.relation()));
            explain(reference.number());
            json.writeEndObject();
        }

        private void task(Task task) {
            json.writeStartObject();
            json.writeStringProperty("id", task.id());
            quote(task.text());
            mentions("leads", task.leads());
            mentions("coordinators", task.coordinators());
            deadline(task.deadline());
            deliverable(task.deliverable());
            json.writeNumberProperty("confidence", task.confidence());
            json.writeEndObject();
        }

        private void mentions(String name, List<Mention> mentions) {
            json.writeArrayPropertyStart(name);
            for (Mention mention : mentions) {
                json.writeStartObject();
                quote(mention.quote());
                json.writeStringProperty("role", Messages.code(mention.role()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void deadline(@Nullable DeadlineReading deadline) {
            if (deadline == null) {
                json.writeNullProperty("deadline");
                return;
            }
            json.writeObjectPropertyStart("deadline");
            quote(deadline.words());
            json.writeStringProperty("kind", kind(deadline.value()));
            text("value", deadline.value().edtf());
            date("last", deadline.value() instanceof Deadline.By by ? by.last() : null);
            text(
                    "recurrence",
                    deadline.value() instanceof Deadline.Recurring recurring
                            ? recurring.recurrence().rule()
                            : null);
            json.writeEndObject();
        }

        private static String kind(Deadline deadline) {
            return switch (deadline) {
                case Deadline.By _ -> "by";
                case Deadline.Recurring _ -> "recurring";
                case Deadline.Ongoing _ -> "ongoing";
                case Deadline.Relative _ -> "relative";
            };
        }

        private void deliverable(@Nullable Quote deliverable) {
            if (deliverable == null) {
                json.writeNullProperty("deliverable");
                return;
            }
            json.writeObjectPropertyStart("deliverable");
            quote(deliverable);
            json.writeEndObject();
        }

        private void warning(Warning warning) {
            json.writeStartObject();
            json.writeStringProperty("code", Messages.code(warning.code()));
            json.writeStringProperty(
                    "message", messages.format("warning." + Messages.code(warning.code()), warning.arguments()));
            text("task", warning.task());
            if (warning.span() == null) {
                json.writeNullProperty("span");
            } else {
                span(warning.span());
            }
            json.writeEndObject();
        }

        private void quote(Quote quote) {
            json.writeStringProperty("text", quote.text());
            span(quote.span());
            explain(quote);
        }

        private void explain(Quote quote) {
            if (explain) {
                json.writeStringProperty("rule", quote.rule());
                json.writeNumberProperty("ruleConfidence", quote.confidence());
            }
        }

        private void span(Span span) {
            Span counted = places.of(span);
            json.writeArrayPropertyStart("span");
            json.writeNumber(counted.start());
            json.writeNumber(counted.end());
            json.writeEndArray();
        }

        private void words(String name, @Nullable Quote quote) {
            text(name, quote == null ? null : quote.text());
        }

        private void date(String name, @Nullable LocalDate date) {
            text(name, date == null ? null : date.toString());
        }

        private void text(String name, @Nullable String value) {
            if (value == null) {
                json.writeNullProperty(name);
            } else {
                json.writeStringProperty(name, value);
            }
        }
    }
}
