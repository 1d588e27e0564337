package school.heed.kill;

import java.util.List;
import java.util.function.Function;
import school.heed.support.Answer;

/**
 * One thing that a person asks of Heed.
 *
 * @param again whether it is asked again, under the same number, until it is answered; else it is let go when its answer is cut
 * @param refusal the line that its refusal leaves
 * @param most the kinds of reading that it can leave, each as often as it can
 * @param heard the lines that its answer must have left
 * @param lost what happens when it is refused, or let go
 * @param second the same click once more, under the same number; mostly none
 */
record Call(
        String method,
        String path,
        String body,
        boolean again,
        String refusal,
        List<String> most,
        Function<Answer, List<String>> heard,
        Runnable lost,
        List<Call> second) {

    static Call read(String path, List<String> most, Function<Answer, List<String>> heard) {
        return new Call("GET", path, null, true, "", most, heard, () -> {}, List.of());
    }

    static Call post(String path, String body, List<String> most, Function<Answer, List<String>> heard) {
        return new Call("POST", path, body, true, "", most, heard, () -> {}, List.of());
    }

    /** Without a number of its own: twice would be two acts. */
    Call once() {
        return new Call(method, path, body, false, refusal, most, heard, lost, second);
    }

    Call refused(String what, String record) {
        return new Call(method, path, body, again, Book.line("REFUSED", what, record), most, heard, lost, second);
    }

    Call orElse(Runnable then) {
        return new Call(method, path, body, again, refusal, most, heard, then, second);
    }

    /** A click that arrives twice is one act; its second answer is a reading. */
    Call twice(List<String> kinds, Function<Answer, List<String>> read) {
        var again = new Call(method, path, body, true, refusal, kinds, read, lost, List.of());
        return new Call(method, path, body, this.again, refusal, most, heard, lost, List.of(again));
    }
}
