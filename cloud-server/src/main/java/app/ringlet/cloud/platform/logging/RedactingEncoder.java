package app.ringlet.cloud.platform.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Redacts what another encoder has made: message, arguments, stack trace and logging context alike, in plain lines and in JSON. */
final class RedactingEncoder extends EncoderBase<ILoggingEvent> {

    private final Encoder<ILoggingEvent> inner;
    private final Charset charset;

    RedactingEncoder(Encoder<ILoggingEvent> inner) {
        this.inner = inner;
        Charset own = inner instanceof LayoutWrappingEncoder<ILoggingEvent> text ? text.getCharset() : null;
        this.charset = Objects.requireNonNullElse(own, StandardCharsets.UTF_8);
        setContext(inner.getContext());
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        byte[] line = inner.encode(event);
        String text = new String(line, charset);
        String redacted = Redaction.of(text);
        return redacted.equals(text) ? line : redacted.getBytes(charset);
    }

    @Override
    public byte[] headerBytes() {
        return inner.headerBytes();
    }

    @Override
    public byte[] footerBytes() {
        return inner.footerBytes();
    }

    @Override
    public void start() {
        inner.start();
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        inner.stop();
    }
}
