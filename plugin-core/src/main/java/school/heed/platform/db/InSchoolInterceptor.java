package school.heed.platform.db;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs inside the transaction's interceptor and binds it to the school of the first parameter. */
@InSchool
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class InSchoolInterceptor {
    private final SchoolScope scope;

    @Inject
    public InSchoolInterceptor(SchoolScope scope) {
        this.scope = scope;
    }

    @AroundInvoke
    Object bind(InvocationContext call) throws Exception {
        if (call.getParameters().length > 0 && call.getParameters()[0] instanceof SchoolBound who) {
            scope.enter(who.school());
        }
        return call.proceed();
    }
}
