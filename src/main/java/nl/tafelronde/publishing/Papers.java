package nl.tafelronde.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.tafelronde.kernel.Open;
import org.springframework.stereotype.Service;

/**
 * Makes papers, one at a time and never on a request's thread: a long one takes a second and much memory. What was made is kept
 * for a while, as long as its text stays the same; people who ask for the same paper at once wait for one.
 */
@Service
@Open("makes what it is given; whoever asks decided who may have it")
public class Papers {

    private static final int MOST_BYTES = 48 * 1024 * 1024;
    private static final Duration KEPT = Duration.ofHours(6);

    private record Key(Format format, Manuscript text) {
    }

    private final Cache<Key, byte[]> made = Caffeine.newBuilder().maximumWeight(MOST_BYTES).weigher((Key _, byte[] paper) -> paper.length)
            .expireAfterAccess(KEPT).build();
    private final ExecutorService press = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("papers").daemon().factory());

    /** The paper in this format. The text is only written out when somebody waits for it. */
    public CompletableFuture<byte[]> make(Format format, Supplier<Manuscript> text) {
        return CompletableFuture.supplyAsync(() -> now(format, text.get()), press);
    }

    private byte[] now(Format format, Manuscript text) {
        return made.get(new Key(format, text), _ -> switch (format) {
            case PDF -> PdfPaper.write(text);
            case ODT -> OdtPaper.write(text);
            case DOCX -> DocxPaper.write(text);
        });
    }

    @PreDestroy
    void stop() {
        press.shutdownNow();
    }
}
