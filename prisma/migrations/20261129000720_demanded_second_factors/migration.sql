-- Whose role must have a second factor.

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "secondFactorRoles" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "desk" ADD CONSTRAINT "desk_secondFactorRoles" CHECK (
  "secondFactorRoles" IS NOT NULL
  AND "secondFactorRoles" <@ ARRAY['administrator', 'editor', 'reviewer', 'reader']
);
