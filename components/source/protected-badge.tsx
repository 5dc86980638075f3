import { Badge } from '@/components/ui/badge';

/** Shown to members where a source’s identity is kept from everybody else. */
export const ProtectedBadge = () => <Badge>Protected source</Badge>;
