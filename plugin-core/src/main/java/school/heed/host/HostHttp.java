package school.heed.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** One exchange with a host, bounded in time from the first byte to the last and in size while it is read. Follows no redirect. */
final class HostHttp {
    static final int MAX_ERROR = 64 * 1024;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(Redirect.NEVER)
            .build();

    /**
     * @param type media type in lower case, without parameters; empty where the host sent none
     * @param body whole where the status is 2xx, else the first 64 KiB
     */
    record Answer(int status, String type, byte[] body) {}

    /** @throws HostFailure UNREACHABLE, or NONSENSE for a body of more than {@code most} bytes */
    Answer exchange(HttpRequest request, int most, Duration limit) {
        var future = client.sendAsync(request, info -> new Capped(info, most));
        try {
            var response = future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), type(response), response.body());
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new HostFailure.Slow();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new HostFailure.Slow();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static HostFailure failure(Throwable cause) {
        if (cause instanceof TooLarge) {
            return HostFailure.nonsense(200, "too-large");
        }
        if (cause instanceof SSLException) {
            return new HostFailure.Away(0, "tls");
        }
        return new HostFailure.Away(0, "no-connection");
    }

    private static String type(HttpResponse<?> response) {
        var type = response.headers().firstValue("content-type").orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Collects a body and hangs up once it is longer than agreed. */
    private static final class Capped implements BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final boolean strict;
        private final int most;
        private Flow.Subscription subscription;

        Capped(ResponseInfo info, int most) {
            this.strict = info.statusCode() / 100 == 2;
            this.most = strict ? most : MAX_ERROR;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (var buffer : buffers) {
                if (read.size() + buffer.remaining() > most) {
                    subscription.cancel();
                    end();
                    return;
                }
                var bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                read.writeBytes(bytes);
            }
            subscription.request(1);
        }

        private void end() {
            if (strict) {
                whole.completeExceptionally(new TooLarge());
            } else {
                whole.complete(read.toByteArray());
            }
        }

        @Override
        public void onError(Throwable cause) {
            whole.completeExceptionally(cause);
        }

        @Override
        public void onComplete() {
            whole.complete(read.toByteArray());
        }
    }
}
