"use client";

import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { Dialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { buttonVariants } from "@/components/ui/button-variants";
import { overlayClasses } from "@/components/ui/overlay-classes";
import { cn } from "@/lib/cn";

export type MobileNavigationProps = { children: ReactNode };

/** Open for the path it was opened on: following a link closes it. */
export function MobileNavigation({ children }: MobileNavigationProps) {
  const pathname = usePathname();
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  return (
    <Dialog.Root open={openedOn === pathname} onOpenChange={(isOpen) => setOpenedOn(isOpen ? pathname : null)}>
      <Dialog.Trigger aria-label="Open the menu" className={cn(buttonVariants({ variant: "ghost", isIcon: true }), "-ml-1.5 md:hidden")}>
        <Menu aria-hidden />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={cn(overlayClasses, "md:hidden")} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-[min(280px,85vw)] border-r border-line bg-page shadow-raised outline-none animate-slide md:hidden"
        >
          <Dialog.Title className="sr-only">Menu</Dialog.Title>
          {children}
          <Dialog.Close aria-label="Close the menu" className={cn(buttonVariants({ variant: "ghost", isIcon: true }), "absolute top-2.5 right-2")}>
            <X aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
